/**
 * A part of the dictionary: the words that stand between two places, their forms and postings; and the base
 * forms for which the archive's vocabulary decided another key than the tables do.
 */
import { ByteReader, ByteWriter } from './bytes.ts'

/** Where a word's postings are: in the part itself, or, where they are many, in a file of their own. */
export type PostingsPlace = { type: 'inline'; postings: Uint8Array } | { type: 'file'; file: number }

/** Files of the positions of a word that has too many for the part's own. */
export interface Blocks {
  /** Number of the first file. */
  first: number
  /** Postings before each of them. */
  starts: number[]
}

export interface Term {
  key: string
  /** Documents of the segment that have it. */
  documents: number
  /** Exact forms it occurs in, most frequent first. */
  forms: string[]
  /** Bit i: the segment has the i-th of the key's possible kin. */
  kin: number
  place: PostingsPlace
  /** Absent: its positions stand with those of the part. */
  blocks?: Blocks
}

export interface TermsPart {
  terms: Term[]
  exceptions: [base: string, key: string][]
}

export function encodeTerms({ terms, exceptions }: TermsPart): Uint8Array {
  const out = new ByteWriter()
  out.sortedTexts(terms.map(({ key }) => key))
  for (const { documents, forms, kin, place, blocks } of terms) {
    out.number(documents)
    out.number(kin)
    out.number(forms.length)
    for (const form of forms) out.text(form)
    out.number(place.type === 'inline' ? place.postings.length + 1 : 0)
    if (place.type === 'file') out.number(place.file)
    out.number(blocks?.starts.length ?? 0)
    if (blocks === undefined) continue
    out.number(blocks.first)
    for (const start of blocks.starts) out.number(start)
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
    const kin = from.number()
    const forms = Array.from({ length: from.number() }, () => from.text())
    const length = from.number()
    lengths.push(length - 1)
    const place: PostingsPlace =
      length > 0 ? { type: 'inline', postings: bytes } : { type: 'file', file: from.number() }
    const blocks = from.number()
    if (blocks === 0) return { key, documents, kin, forms, place }
    const first = from.number()
    return {
      key,
      documents,
      kin,
      forms,
      place,
      blocks: { first, starts: Array.from({ length: blocks }, () => from.number()) },
    }
  })
  const exceptions = from.sortedTexts().map((base) => [base, ''] as [string, string])
  for (const exception of exceptions) exception[1] = from.text()
  for (const [index, { place }] of terms.entries()) {
    if (place.type !== 'inline') continue
    place.postings = bytes.subarray(from.position, (from.position += lengths[index]!))
  }
  return { terms, exceptions }
}

/** The positions of a part's words, in their order; empty for those that have blocks. */
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
