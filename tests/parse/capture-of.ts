import { createHash } from 'node:crypto'
import type { Capture } from '../../src/model/capture.ts'
import type { Metadata } from '../../src/model/metadata.ts'
import type { ParseRules } from '../../src/parse/parse.ts'

export const noRules: ParseRules = { markers: [], sources: {} }

/** A capture of a plain text, as the text format reads it. */
export function captureOf(reading: string, metadata: Metadata = {}, more: Partial<Capture> = {}): Capture {
  const sha256 = createHash('sha256').update(reading).digest('hex')
  const bytes = Buffer.byteLength(reading)
  return {
    id: sha256.slice(0, 16),
    sha256,
    bytes,
    encoding: 'utf-8',
    ref: 'a.txt',
    path: 'a.txt',
    folder: '',
    reading,
    metadata,
    ...more,
  }
}
