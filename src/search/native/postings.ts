/**
 * Which documents have a word, how much each is worth by it, and in which forms it stands there. A posting is
 *
 *     gap to the document before (Rice) | level (see `levelCodes`) | forms, where the word has more than one
 *     forms: first ordinal (unary), then for each further one a 1 and the gap - 1 (unary), then a 0
 *
 * as decisions of a range coder, whose models go by the posting before. The Rice parameter follows from the segment's documents and
 * the word's, so it is not written.
 */
import { codeRice, codeUnary, QUOTIENT_MODELS, REST_MODELS, riceParameter } from './adaptive-codes.ts'
import { type BinaryCoder, newModels, RangeDecoder, RangeEncoder } from './range-coder.ts'

/** Known-item queries are answered as well with 7 levels as with 64, and a posting is much shorter. */
export const HIGHEST_LEVEL = 7

/** `[level, code]`: a Huffman code by how often levels are met in news. */
const levelCodes: readonly (readonly [level: number, code: string])[] = [
  [3, '00'], // 31 %: a word once in an article of usual length
  [4, '01'], // 28 %
  [2, '10'], // 22 %
  [5, '110'], // 10 %
  [1, '1110'], // 5 %: once in a very long one
  [6, '11110'], // 4 %
  [7, '11111'], // hardly ever
]

/** The code's tree: the root is node 1, below a node n stand 2n and 2n + 1. */
const nodeOf = (code: string) => Number.parseInt(`1${code}`, 2)
const leaves = Uint8Array.from(
  { length: 64 },
  (_, node) => levelCodes.find(([, code]) => nodeOf(code) === node)?.[0] ?? 0,
)
const LEVEL_MODELS = 32
const codeOfLevel = Array.from({ length: HIGHEST_LEVEL + 1 }, (_, level) => {
  const code = levelCodes.find(([known]) => known === level)?.[1] ?? ''
  return { bits: Number.parseInt(`0${code}`, 2), width: code.length }
})

/** Values by which models are told apart; larger ones count as the largest. */
const [QUOTIENTS, FORMS, FORM_COUNTS] = [3, 3, 3]
const FORM_MODELS = 8

/** Where the models of what begin. */
const REST = (QUOTIENTS + 1) * QUOTIENT_MODELS
const LEVEL = REST + REST_MODELS
const FIRST_FORM = LEVEL + (HIGHEST_LEVEL + 1) * LEVEL_MODELS
const NEXT_FORM = FIRST_FORM + (FORMS + 1) * FORM_MODELS
const MORE_FORMS = NEXT_FORM + FORM_MODELS
const ALL_MODELS = MORE_FORMS + (FORM_COUNTS + 1) * (FORM_COUNTS + 1) * (HIGHEST_LEVEL + 1)

/** The postings of one word, one after the other. */
class PostingCodes {
  readonly #coder: BinaryCoder
  readonly #models = newModels(ALL_MODELS)
  readonly #k: number
  /** Of the posting before. */
  #quotient = 0
  #level = 0
  #firstForm = 0
  #formCount = 0

  constructor(coder: BinaryCoder, { segment, documents }: PostingsExtent) {
    this.#coder = coder
    this.#k = riceParameter(segment / documents - 1)
  }

  gap(written = 0): number {
    const places = { k: this.#k, quotient: this.#quotient * QUOTIENT_MODELS, rest: REST }
    const gap = codeRice(this.#coder, this.#models, places, written)
    this.#quotient = Math.min(QUOTIENTS, gap >>> this.#k)
    return gap
  }

  level(written = 0): number {
    const { bits, width } = codeOfLevel[written]!
    const at = LEVEL + this.#level * LEVEL_MODELS
    let node = 1
    for (let left = width - 1; leaves[node] === 0; left--)
      node = node * 2 + this.#coder.bit(this.#models, at + node, (bits >>> left) & 1)
    this.#level = leaves[node]!
    return this.#level
  }

  /** @param read gets the ordinals. */
  forms(read: number[], written: readonly number[] = []): void {
    const coder = this.#coder
    const models = this.#models
    let form = codeUnary(coder, models, FIRST_FORM + this.#firstForm * FORM_MODELS, FORM_MODELS, written[0] ?? 0)
    this.#firstForm = Math.min(FORMS, form)
    read.push(form)
    let count = 1
    while (coder.bit(models, this.#moreForms(count), written.length > count ? 1 : 0) === 1) {
      form += 1 + codeUnary(coder, models, NEXT_FORM, FORM_MODELS, (written[count] ?? 0) - form - 1)
      read.push(form)
      count++
    }
    this.#formCount = Math.min(FORM_COUNTS, count)
  }

  /** The model of whether there are more than so many. */
  #moreForms(count: number): number {
    const row = this.#formCount * (FORM_COUNTS + 1) + Math.min(FORM_COUNTS, count)
    return MORE_FORMS + row * (HIGHEST_LEVEL + 1) + this.#level
  }
}

/** Ordinals of the forms that occur, posting by posting: those of the i-th from `starts[i]` up to `starts[i + 1]`, ascending. */
export interface FormLists {
  starts: Uint32Array
  ordinals: number[]
}

export interface Postings {
  /** Ordinals in the segment, ascending. */
  documents: Uint32Array
  /** 1 to `HIGHEST_LEVEL`: BM25's share of the word in the document, without its rarity. */
  levels: Uint8Array
  /** 1 where one of the forms asked for stands in the document. */
  exact: Uint8Array
  /** Where the word has several. */
  forms?: FormLists
}

/** Extent of a list: what both sides must know before its bits. */
export interface PostingsExtent {
  /** Documents of the segment. */
  segment: number
  /** Documents of the word. */
  documents: number
  /** Forms of the word. */
  forms: number
}

export class PostingsWriter {
  readonly #encoder = new RangeEncoder()
  readonly #codes: PostingCodes
  readonly #severalForms: boolean
  #before = -1

  constructor(extent: PostingsExtent) {
    this.#codes = new PostingCodes(this.#encoder, extent)
    this.#severalForms = extent.forms > 1
  }

  /** @param forms ordinals of the forms that occur, ascending. */
  add(document: number, level: number, forms: readonly number[]): void {
    this.#codes.gap(document - this.#before - 1)
    this.#before = document
    this.#codes.level(level)
    if (this.#severalForms) this.#codes.forms([], forms)
  }

  finish(): Uint8Array {
    return this.#encoder.finish()
  }
}

/** @param wanted true for the forms that count as exact. */
export function readPostings(
  bytes: Uint8Array,
  extent: PostingsExtent,
  wanted: (form: number) => boolean = () => false,
): Postings {
  const codes = new PostingCodes(new RangeDecoder(bytes), extent)
  const documents = new Uint32Array(extent.documents)
  const levels = new Uint8Array(extent.documents)
  const exact = new Uint8Array(extent.documents)
  const several = extent.forms > 1
  const forms: FormLists = { starts: new Uint32Array(several ? extent.documents + 1 : 0), ordinals: [] }
  if (!several && wanted(0)) exact.fill(1)
  let document = -1
  for (let index = 0; index < extent.documents; index++) {
    document += codes.gap() + 1
    documents[index] = document
    levels[index] = codes.level()
    if (!several) continue
    codes.forms(forms.ordinals)
    forms.starts[index + 1] = forms.ordinals.length
    for (let at = forms.starts[index]!; at < forms.ordinals.length; at++)
      if (wanted(forms.ordinals[at]!)) exact[index] = 1
  }
  return several ? { documents, levels, exact, forms } : { documents, levels, exact }
}
