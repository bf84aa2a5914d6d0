/**
 * Where in its documents a word stands, for phrases: for each posting in order
 *
 *     occurrences - forms that occur (unary), then for each: gap to the position before (Rice)
 *         | which of the forms that occur, where there are several (unary)
 *
 * as decisions of a range coder. The stream begins with its Rice parameter in five plain bits. Which forms occur is what the posting
 * tells.
 */
import { codeRice, codeUnary, QUOTIENT_MODELS, REST_MODELS, riceParameter } from './adaptive-codes.ts'
import type { FormLists } from './postings.ts'
import { type BinaryCoder, newModels, RangeDecoder, RangeEncoder } from './range-coder.ts'
import type { EncodedStreams } from './streams.ts'

/** Values by which models are told apart; larger ones count as the largest. */
const [FORMS, OCCURRENCES] = [4, 3]
const [COUNT_MODELS, FORM_MODELS] = [8, 8]

/** Where the models of what begin: of gaps those of the first occurrence stand before those of the others. */
const QUOTIENT = (FORMS + 1) * COUNT_MODELS
const REST = QUOTIENT + 2 * (OCCURRENCES + 1) * QUOTIENT_MODELS
const FORM = REST + 2 * REST_MODELS
const ALL_MODELS = FORM + (FORMS + 1) * FORM_MODELS

/** The occurrences of one word, document by document. */
class PositionCodes {
  readonly #coder: BinaryCoder
  readonly #models = newModels(ALL_MODELS)
  readonly #k: number

  constructor(coder: BinaryCoder, k = 0) {
    this.#coder = coder
    this.#k = coder.raw(k, 5)
  }

  /** @param forms how many of the word's forms occur in the document. */
  count(forms: number, written = 0): number {
    return (
      forms + codeUnary(this.#coder, this.#models, Math.min(FORMS, forms) * COUNT_MODELS, COUNT_MODELS, written - forms)
    )
  }

  /** @param count occurrences in the document. */
  gap(isFirst: boolean, count: number, written = 0): number {
    const later = isFirst ? 0 : 1
    const row = later * (OCCURRENCES + 1) + Math.min(OCCURRENCES, count)
    const places = { k: this.#k, quotient: QUOTIENT + row * QUOTIENT_MODELS, rest: REST + later * REST_MODELS }
    return codeRice(this.#coder, this.#models, places, written)
  }

  /** Which of the forms that occur, of which there are so many. */
  form(forms: number, written = 0): number {
    if (forms === 1) return 0
    return codeUnary(this.#coder, this.#models, FORM + Math.min(FORMS, forms) * FORM_MODELS, FORM_MODELS, written)
  }
}

/** All occurrences of one word, by document, then position. */
export interface OccurrenceList {
  documents: Uint32Array
  /** Token positions. */
  positions: Uint32Array
  /** Ordinals of the forms. */
  forms: Uint32Array
}

/** Occurrences of a word in one document. */
export interface Occurrences {
  positions: number[]
  forms: number[]
}

/** Writes the occurrences `from` to `to`, which must begin and end with a document's. */
export function writePositions(list: OccurrenceList, from: number, to: number): Uint8Array {
  const { documents, positions, forms } = list
  const encoder = new RangeEncoder()
  const codes = new PositionCodes(encoder, riceParameter(meanGap(list, from, to)))
  const present: number[] = []
  for (let start = from; start < to; ) {
    const end = endOfDocument(documents, start, to)
    formsOf(list, start, end, present)
    const count = codes.count(present.length, end - start)
    let before = -1
    for (let index = start; index < end; index++) {
      codes.gap(index === start, count, positions[index]! - before - 1)
      before = positions[index]!
      codes.form(present.length, present.indexOf(forms[index]!))
    }
    start = end
  }
  return encoder.finish()
}

/** Puts the ordinals of the forms that occur there into a list, ascending; they are few. */
export function formsOf({ forms }: OccurrenceList, start: number, end: number, found: number[]): void {
  found.length = 0
  for (let index = start; index < end; index++) {
    const form = forms[index]!
    let place = found.length
    while (place > 0 && found[place - 1]! >= form) place--
    if (found[place] === form) continue
    found.push(form)
    for (let at = found.length - 1; at > place; at--) found[at] = found[at - 1]!
    found[place] = form
  }
}

/**
 * Encodes the positions of a word of so many documents. A long stream is cut into files of as many documents each, of which a
 * phrase reads those that its documents are in.
 *
 * @param aim bytes of a file.
 * @returns what a stream begins with is the number of a posting.
 */
export function encodePositions(list: OccurrenceList, documents: number, aim: number): EncodedStreams {
  const all = list.documents.length
  const whole = writePositions(list, 0, all)
  if (whole.length <= aim) return { streams: [whole], starts: [0] }
  const share = Math.ceil(documents / Math.ceil(whole.length / aim))
  const streams: Uint8Array[] = []
  for (let from = 0; from < all; ) {
    let to = from
    for (let left = share; left > 0 && to < all; left--) to = endOfDocument(list.documents, to, all)
    streams.push(writePositions(list, from, to))
    from = to
  }
  return { streams, starts: streams.map((_, number) => number * share) }
}

/** End of the run of one document's occurrences that begins at `start`. */
export function endOfDocument(documents: Uint32Array, start: number, to: number): number {
  let end = start + 1
  while (end < to && documents[end] === documents[start]) end++
  return end
}

/**
 * @param postings `from` and `to` of those in the stream, `forms` of all
 * @returns by number of the posting; those not `wanted` come out undefined
 */
export function readPositions(
  bytes: Uint8Array,
  { from, to, forms }: { from: number; to: number; forms: FormLists | undefined },
  wanted: (posting: number) => boolean,
): (Occurrences | undefined)[] {
  const codes = new PositionCodes(new RangeDecoder(bytes))
  return Array.from({ length: to - from }, (_, index) => {
    const first = forms?.starts[from + index] ?? 0
    const present = forms ? forms.starts[from + index + 1]! - first : 1
    const occurrences: Occurrences | undefined = wanted(from + index) ? { positions: [], forms: [] } : undefined
    const count = codes.count(present)
    let position = -1
    for (let at = 0; at < count; at++) {
      position += codes.gap(at === 0, count) + 1
      const form = codes.form(present)
      occurrences?.positions.push(position)
      occurrences?.forms.push(forms ? forms.ordinals[first + form]! : 0)
    }
    return occurrences
  })
}

function meanGap({ documents, positions }: OccurrenceList, from: number, to: number): number {
  let sum = 0
  for (let index = from; index < to; index++) {
    const first = index === from || documents[index] !== documents[index - 1]
    sum += positions[index]! - (first ? 0 : positions[index - 1]! + 1)
  }
  return sum / Math.max(1, to - from)
}
