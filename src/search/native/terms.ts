/**
 * A part of the dictionary: the words that stand between two places, their forms and postings; and the base forms that stand
 * there too, but whose word does not.
 */
import { ByteReader, ByteWriter } from './bytes.ts'
import { type StreamsPlace, StreamsPlaceCode } from './streams.ts'

/** Where a word's postings are: in the part itself, or, where they are many, in a file of their own. */
export type PostingsPlace = { type: 'inline'; postings: Uint8Array } | { type: 'file'; file: number }

/** What there is of a word that is among the frequent ones. */
export interface Frequent {
  /** Its number among them, from 1. */
  number: number
  /** Which of them stand next after it, see `next-words.ts`; blocks but the first start with a word's number. */
  next: StreamsPlace
}

export interface Term {
  key: string
  /** Documents of the segment that have it. */
  documents: number
  /** Exact forms it occurs in, most frequent first. */
  forms: string[]
  /** Whether it says little in a query, see `isLight`. */
  light: boolean
  /** Whether it is a verb and nothing else: verbs have other kin. */
  verb: boolean
  /** Bit i: the segment has the i-th of the key's possible kin. */
  kin: number
  postings: PostingsPlace
  /** Blocks start with a posting's number. */
  positions: StreamsPlace
  frequent?: Frequent | undefined
}

export interface TermsPart {
  terms: Term[]
  /** Base forms whose word stands in another part, and its key. */
  aliases: [base: string, key: string][]
}

/** Beside the kin. */
const IS_VERB = 1
const IS_LIGHT = 2
const IS_FREQUENT = 4

export function encodeTerms({ terms, aliases }: TermsPart): Uint8Array {
  const out = new ByteWriter()
  out.sortedTexts(terms.map(({ key }) => key))
  const positions = new StreamsPlaceCode(terms[0]?.positions)
  positions.begin(out)
  const nextWords = new StreamsPlaceCode(terms.find(({ frequent }) => frequent)?.frequent?.next)
  nextWords.begin(out)
  for (const { documents, light, verb, kin, forms, postings, positions: place, frequent } of terms) {
    out.number(documents)
    out.number(kin * 8 + (verb ? IS_VERB : 0) + (light ? IS_LIGHT : 0) + (frequent ? IS_FREQUENT : 0))
    out.number(forms.length)
    for (const form of forms) out.text(form)
    out.number(postings.type === 'inline' ? postings.postings.length + 1 : 0)
    if (postings.type === 'file') out.number(postings.file)
    positions.write(out, place)
    if (!frequent) continue
    out.number(frequent.number)
    nextWords.write(out, frequent.next)
  }
  out.sortedTexts(aliases.map(([base]) => base))
  for (const [, key] of aliases) out.text(key)
  for (const { postings } of terms) if (postings.type === 'inline') out.append(postings.postings)
  return out.finish()
}

export function decodeTerms(bytes: Uint8Array): TermsPart {
  const from = new ByteReader(bytes)
  const keys = from.sortedTexts()
  const positions = StreamsPlaceCode.opened(from)
  const nextWords = StreamsPlaceCode.opened(from)
  const lengths: number[] = []
  const terms = keys.map((key): Term => {
    const documents = from.number()
    const flags = from.number()
    const forms = Array.from({ length: from.number() }, () => from.text())
    const length = from.number()
    lengths.push(length - 1)
    const postings: PostingsPlace =
      length > 0 ? { type: 'inline', postings: bytes } : { type: 'file', file: from.number() }
    const kind = { light: (flags & IS_LIGHT) > 0, verb: (flags & IS_VERB) > 0, kin: flags >>> 3 }
    const term = { key, documents, ...kind, forms, postings, positions: positions.read(from) }
    if ((flags & IS_FREQUENT) === 0) return term
    return { ...term, frequent: { number: from.number(), next: nextWords.read(from) } }
  })
  const aliases = from.sortedTexts().map((base) => [base, ''] as [string, string])
  for (const alias of aliases) alias[1] = from.text()
  for (const [index, { postings }] of terms.entries()) {
    if (postings.type === 'inline')
      postings.postings = bytes.subarray(from.position, (from.position += lengths[index]!))
  }
  return { terms, aliases }
}
