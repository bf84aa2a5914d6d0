import type { ArchivedCapture } from '../../model/archive.ts'
import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'
import { jsonLine } from './json-line.ts'

/** `data/captures.jsonl`: a line a capture, in the archive's order. */
export const captures: Output = {
  name: 'captures.jsonl',
  write: ({ archive, out }) => writeText(out, 'data/captures.jsonl', lines(archive.captures())),
}

function* lines(captures: Iterable<ArchivedCapture>): Generator<string> {
  for (const capture of captures) yield jsonLine(captureRecord(capture))
}

/** The published form: what every capture has, in this order, then what only some have. */
export function captureRecord(capture: ArchivedCapture) {
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
