/**
 * A part of the dictionary: the words that stand between two places, their forms and postings; and the base forms that stand
 * there too, but whose word does not.
 */
import { ByteReader, ByteWriter } from './bytes.ts'

/** Where a word's postings are: in the part itself, or, where they are many, in a file of their own. */
export type PostingsPlace = { type: 'inline'; postings: Uint8Array } | { type: 'file'; file: number }

/** Where a word's positions are: a stream among others of a file, or, where they are many, files of their own. */
export type PositionsPlace =
  | { type: 'stream'; file: number; index: number }
  /** `file` is the first; `starts` are the postings before each. */
  | { type: 'blocks'; file: number; starts: number[] }

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
  positions: PositionsPlace
}

export interface TermsPart {
  terms: Term[]
  /** Base forms whose word stands in another part, and its key. */
  aliases: [base: string, key: string][]
}

/** Beside the kin. */
const IS_VERB = 1
const IS_LIGHT = 2

export function encodeTerms({ terms, aliases }: TermsPart): Uint8Array {
  const out = new ByteWriter()
  out.sortedTexts(terms.map(({ key }) => key))
  const positions = new PositionsCode(terms[0]?.positions)
  positions.begin(out)
  for (const { documents, light, verb, kin, forms, postings, positions: place } of terms) {
    out.number(documents)
    out.number(kin * 4 + (verb ? IS_VERB : 0) + (light ? IS_LIGHT : 0))
    out.number(forms.length)
    for (const form of forms) out.text(form)
    out.number(postings.type === 'inline' ? postings.postings.length + 1 : 0)
    if (postings.type === 'file') out.number(postings.file)
    positions.write(out, place)
  }
  out.sortedTexts(aliases.map(([base]) => base))
  for (const [, key] of aliases) out.text(key)
  for (const { postings } of terms) if (postings.type === 'inline') out.append(postings.postings)
  return out.finish()
}

export function decodeTerms(bytes: Uint8Array): TermsPart {
  const from = new ByteReader(bytes)
  const keys = from.sortedTexts()
  const positions = PositionsCode.opened(from)
  const lengths: number[] = []
  const terms = keys.map((key): Term => {
    const documents = from.number()
    const flags = from.number()
    const forms = Array.from({ length: from.number() }, () => from.text())
    const length = from.number()
    lengths.push(length - 1)
    const postings: PostingsPlace =
      length > 0 ? { type: 'inline', postings: bytes } : { type: 'file', file: from.number() }
    const kind = { light: (flags & IS_LIGHT) > 0, verb: (flags & IS_VERB) > 0, kin: flags >>> 2 }
    return { key, documents, ...kind, forms, postings, positions: positions.read(from) }
  })
  const aliases = from.sortedTexts().map((base) => [base, ''] as [string, string])
  for (const alias of aliases) alias[1] = from.text()
  for (const [index, { postings }] of terms.entries()) {
    if (postings.type === 'inline')
      postings.postings = bytes.subarray(from.position, (from.position += lengths[index]!))
  }
  return { terms, aliases }
}

/**
 * Places of positions as numbers: those of a part follow each other. 0: the next stream of the file; 1: the first stream of
 * the next file; n + 1: the next n files, and the postings before each but the first.
 */
class PositionsCode {
  /** Where the next stream of the same file would be; a file without streams is not begun. */
  #file: number
  #index: number

  constructor(first: PositionsPlace | undefined) {
    this.#file = first?.file ?? 0
    this.#index = first?.type === 'stream' ? first.index : 0
  }

  static opened(from: ByteReader): PositionsCode {
    return new PositionsCode({ type: 'stream', file: from.number(), index: from.number() })
  }

  begin(out: ByteWriter): void {
    out.number(this.#file)
    out.number(this.#index)
  }

  write(out: ByteWriter, place: PositionsPlace): void {
    if (place.type === 'stream') {
      out.number(place.file === this.#file && place.index === this.#index ? 0 : 1)
    } else {
      out.number(place.starts.length + 1)
      for (const start of place.starts.slice(1)) out.number(start)
    }
    this.#follow(place)
  }

  read(from: ByteReader): PositionsPlace {
    const code = from.number()
    const place = this.#place(code, from)
    this.#follow(place)
    return place
  }

  #place(code: number, from: ByteReader): PositionsPlace {
    if (code === 0) return { type: 'stream', file: this.#file, index: this.#index }
    const file = this.#index === 0 ? this.#file : this.#file + 1
    if (code === 1) return { type: 'stream', file, index: 0 }
    return { type: 'blocks', file, starts: [0, ...Array.from({ length: code - 2 }, () => from.number())] }
  }

  #follow(place: PositionsPlace): void {
    this.#file = place.type === 'stream' ? place.file : place.file + place.starts.length
    this.#index = place.type === 'stream' ? place.index + 1 : 0
  }
}
