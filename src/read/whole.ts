import { collect } from './bytes.ts'
import { type Decoded, decode } from './encoding.ts'
import type { RawDocument, ReadContext, ReadEvent } from './format.ts'
import { finding } from './reasons.ts'

/** Bytes a character takes at most in the encodings that are read. */
const bytesPerCharacter = 4

/** The bytes of a document that is one text; `null` (after a finding) where they are too many or none. */
export async function* wholeBytes(
  document: RawDocument,
  context: ReadContext,
): AsyncGenerator<ReadEvent, Buffer | null> {
  const { largestDocument } = context.options
  const bytes = await collect(document.bytes, largestDocument * bytesPerCharacter)
  if (bytes === null) {
    yield finding('too-large', document, largestDocument)
    return null
  }
  if (bytes.length > 0) return bytes
  yield finding('empty', document)
  return null
}

/** Decodes a document's bytes, with the findings on its encoding; `null` where there is no telling what it is in. */
export function* decoded(
  bytes: Buffer,
  place: { path: string; line?: number },
  declared?: string,
): Generator<ReadEvent, Decoded | null> {
  const result = decode(bytes, declared)
  if (result === null) yield finding('undecodable', place)
  else if (result.repaired) yield finding('mojibake-repaired', place, result.repaired.from, result.repaired.as)
  else if (result.invalid) yield finding('invalid-bytes', place, result.invalid)
  return result
}
