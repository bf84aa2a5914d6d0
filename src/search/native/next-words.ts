/**
 * Which frequent words stand next after a frequent word, and in which of its documents: a next-word index (Bahle, Williams and
 * Zobel, Efficient Phrase Querying with an Auxiliary Index, 2002) for those words whose positions are many. A stream tells of one
 * word, or of a range of those next after it:
 *
 *     how many are next (16 plain bits) | two Rice parameters (5 plain bits each), then for each:
 *         gap of its number to the one before - 1 (Rice) | documents (Rice)
 *         | for each document the gap of the word's posting there to the one before - 1 (Rice)
 *
 * as decisions of a range coder. The Rice parameter of the last follows from the documents of both.
 */
import { codeRice, QUOTIENT_MODELS, REST_MODELS, riceParameter } from './adaptive-codes.ts'
import { type BinaryCoder, newModels, RangeDecoder, RangeEncoder } from './range-coder.ts'
import type { EncodedStreams } from './streams.ts'

/** A word that stands next after another. */
export interface NextWord {
  /** Its number among the segment's frequent words, from 1. */
  word: number
  /** In which of the other word's postings, ascending, from 0. */
  postings: readonly number[]
}

/** Values by which models are told apart; larger ones count as the largest. */
const QUOTIENTS = 3

/** Where the models of what begin. */
const COUNT = QUOTIENT_MODELS + REST_MODELS
const POSTING = COUNT + QUOTIENT_MODELS + REST_MODELS
const POSTING_REST = POSTING + (QUOTIENTS + 1) * QUOTIENT_MODELS
const ALL_MODELS = POSTING_REST + REST_MODELS

/** How many words are next, and the Rice parameters of their numbers and documents. */
interface Shape {
  words: number
  wordsK: number
  documentsK: number
}

class NextWordCodes {
  readonly words: number
  readonly #coder: BinaryCoder
  readonly #models = newModels(ALL_MODELS)
  readonly #wordsK: number
  readonly #documentsK: number
  /** Of the gap before. */
  #quotient = 0

  constructor(coder: BinaryCoder, { words, wordsK, documentsK }: Shape = { words: 0, wordsK: 0, documentsK: 0 }) {
    this.#coder = coder
    this.words = coder.raw(words, 16)
    this.#wordsK = coder.raw(wordsK, 5)
    this.#documentsK = coder.raw(documentsK, 5)
  }

  word(written = 0): number {
    return codeRice(this.#coder, this.#models, { k: this.#wordsK, quotient: 0, rest: QUOTIENT_MODELS }, written)
  }

  documents(written = 0): number {
    const places = { k: this.#documentsK, quotient: COUNT, rest: COUNT + QUOTIENT_MODELS }
    return codeRice(this.#coder, this.#models, places, written)
  }

  gap(k: number, written = 0): number {
    const places = { k, quotient: POSTING + this.#quotient * QUOTIENT_MODELS, rest: POSTING_REST }
    const gap = codeRice(this.#coder, this.#models, places, written)
    this.#quotient = Math.min(QUOTIENTS, gap >>> k)
    return gap
  }
}

/**
 * Encodes what is next after a word of so many documents. A long stream is cut into files, of which a phrase reads one.
 *
 * @param next by number
 * @param aim bytes of a file; what is told of one word is never parted
 */
export function encodeNextWords(next: readonly NextWord[], documents: number, aim: number): EncodedStreams {
  const whole = writeNextWords(next, documents)
  if (whole.length <= aim) return { streams: [whole], starts: [0] }
  const share = next.reduce((sum, one) => sum + weightOf(one), 0) / Math.ceil(whole.length / aim)
  const streams: Uint8Array[] = []
  const starts: number[] = []
  for (let from = 0; from < next.length; ) {
    let [weight, to] = [0, from]
    while (to < next.length && (to === from || weight + weightOf(next[to]!) <= share)) weight += weightOf(next[to++]!)
    streams.push(writeNextWords(next.slice(from, to), documents))
    starts.push(from === 0 ? 0 : next[from]!.word)
    from = to
  }
  return { streams, starts }
}

/** About what it takes, in postings. */
const weightOf = ({ postings }: NextWord) => postings.length + 2

function writeNextWords(next: readonly NextWord[], documents: number): Uint8Array {
  const encoder = new RangeEncoder()
  const mean = (sum: number) => riceParameter(sum / Math.max(1, next.length))
  const codes = new NextWordCodes(encoder, {
    words: next.length,
    wordsK: mean((next.at(-1)?.word ?? 0) - (next[0]?.word ?? 0)),
    documentsK: mean(next.reduce((sum, { postings }) => sum + postings.length, 0)),
  })
  let before = 0
  for (const { word, postings } of next) {
    codes.word(word - before - 1)
    before = word
    codes.documents(postings.length)
    const k = gapParameter(documents, postings.length)
    for (const [index, posting] of postings.entries()) codes.gap(k, posting - (postings[index - 1] ?? -1) - 1)
  }
  return encoder.finish()
}

/** The postings of a word of so many documents in which the wanted one is next; undefined where it is not told of. */
export function readNextWord(bytes: Uint8Array, documents: number, wanted: number): number[] | undefined {
  const codes = new NextWordCodes(new RangeDecoder(bytes))
  let word = 0
  for (let index = 0; index < codes.words; index++) {
    word += codes.word() + 1
    if (word > wanted) return undefined
    const count = codes.documents()
    const k = gapParameter(documents, count)
    const postings: number[] = []
    for (let at = 0, posting = -1; at < count; at++) postings.push((posting += codes.gap(k) + 1))
    if (word === wanted) return postings
  }
  return undefined
}

function gapParameter(documents: number, withNext: number): number {
  return riceParameter(documents / Math.max(1, withNext) - 1)
}
