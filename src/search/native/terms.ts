/**
 * A part of the dictionary: the words that stand between two places, their forms and postings; and the base
 * forms for which the archive's vocabulary decided another key than the tables do.
 */
import { ByteReader, ByteWriter } from './bytes.ts'

/** Where a word's postings are: in the part itself, or, for frequent words, in files of their own. */
export type PostingsPlace =
  | { type: 'inline'; postings: Uint8Array }
  | {
      type: 'file'
      /** Number of the postings file. */
      file: number
      /** Number of the first of its positions files. */
      firstBlock: number
      /** Postings before each of them. */
      blockStarts: number[]
    }

export interface Term {
  key: string
  /** Documents of the segment that have it. */
  documents: number
  /** Exact forms it occurs in, most frequent first. */
  forms: string[]
  place: PostingsPlace
}

export interface TermsPart {
  terms: Term[]
  exceptions: [base: string, key: string][]
}

export function encodeTerms({ terms, exceptions }: TermsPart): Uint8Array {
  const out = new ByteWriter()
  out.sortedTexts(terms.map(({ key }) => key))
  for (const { documents, forms, place } of terms) {
    out.number(documents)
    out.number(forms.length)
    for (const form of forms) out.text(form)
    if (place.type === 'inline') {
      out.number(place.postings.length + 1)
      continue
    }
    out.number(0)
    out.number(place.file)
    out.number(place.firstBlock)
    out.number(place.blockStarts.length)
    for (const start of place.blockStarts) out.number(start)
  }
  out.sortedTexts(exceptions.map(([base]) => base))
  for (const [, key] of exceptions) out.text(key)
  for (const { place } of terms) if (place.type === 'inline') out.append(place.postings)
  return out.finish()
}

export function decodeTerms(bytes: Uint8Array): TermsPart {
  const from = new ByteReader(bytes)
  const lengths: number[] = []
  const terms = from.sortedTexts().map((key): Term => {
    const documents = from.number()
    const forms = Array.from({ length: from.number() }, () => from.text())
    const length = from.number()
    lengths.push(length - 1)
    if (length > 0) return { key, documents, forms, place: { type: 'inline', postings: bytes } }
    const file = from.number()
    const firstBlock = from.number()
    const blockStarts = Array.from({ length: from.number() }, () => from.number())
    return { key, documents, forms, place: { type: 'file', file, firstBlock, blockStarts } }
  })
  const exceptions = from.sortedTexts().map((base) => [base, ''] as [string, string])
  for (const exception of exceptions) exception[1] = from.text()
  for (const [index, { place }] of terms.entries()) {
    if (place.type !== 'inline') continue
    place.postings = bytes.subarray(from.position, (from.position += lengths[index]!))
  }
  return { terms, exceptions }
}

/** The positions of a part's words, in their order; those of frequent words are empty here. */
export function encodePositionsPart(streams: readonly Uint8Array[]): Uint8Array {
  const out = new ByteWriter()
  out.number(streams.length)
  for (const stream of streams) out.number(stream.length)
  for (const stream of streams) out.append(stream)
  return out.finish()
}

export function decodePositionsPart(bytes: Uint8Array): Uint8Array[] {
  const from = new ByteReader(bytes)
  const lengths = Array.from({ length: from.number() }, () => from.number())
  return lengths.map((length) => bytes.subarray(from.position, (from.position += length)))
}
