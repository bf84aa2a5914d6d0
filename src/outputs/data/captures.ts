import type { CaptureWithoutReading } from '../../model/archive.ts'
import type { Place } from '../../model/capture.ts'
import type { Metadata } from '../../model/metadata.ts'
import type { Section } from '../../model/section.ts'
import type { DataFile } from './data-file.ts'
import { jsonLine } from './json-line.ts'
import { textFormat } from './text-format.ts'

/** `data/captures.jsonl`: a line a capture, in the archive's order. */
export const captures: DataFile = {
  name: 'captures.jsonl',
  open: () => textFormat({ path: 'captures.jsonl', capture: (capture) => jsonLine(captureRecord(capture)) }),
}

/** A line of `data/captures.jsonl`. */
export interface CaptureRecord
  extends Pick<CaptureWithoutReading, 'ref' | 'path' | 'bytes' | 'sha256' | 'encoding' | 'line'> {
  capture: string
  sections: Omit<Section, 'rule'>[]
  /** Only where the same bytes were met in several. */
  places?: Place[]
  setAside?: string
  metadata?: Metadata
}

/** The published form: what every capture has, in this order, then what only some have. */
export function captureRecord(capture: CaptureWithoutReading): CaptureRecord {
  const { ref, path, line, bytes, sha256, encoding, metadata, places, setAside } = capture
  return {
    capture: capture.id,
    ref,
    path,
    bytes,
    sha256,
    encoding,
    sections: capture.sections.map(({ role, start, end, article }) => ({ role, start, end, article })),
    ...(line === undefined ? {} : { line }),
    ...(places.length > 1 ? { places } : {}),
    ...(setAside === null ? {} : { setAside }),
    ...(Object.keys(metadata).length > 0 ? { metadata } : {}),
  }
}
