/**
 * Which documents have a word, how much each is worth by it, and in which forms it stands there. A posting is
 *
 *     gap to the document before (Rice) | level (see `levelCodes`) | forms, where the word has more than one
 *     forms: first ordinal + 1 (gamma), then for each further one a 1 and the gap (gamma), then a 0
 *
 * The Rice parameter follows from the segment's documents and the word's, so it is not written.
 */
import { BitReader, BitWriter, riceParameter } from './bits.ts'

/** Known-item queries are answered as well with 7 levels as with 64, and a posting is much shorter. */
export const HIGHEST_LEVEL = 7

/** `[level, code, bits]`: a Huffman code by how often levels are met in news, two thirds of a bit shorter than three plain bits. */
const levelCodes: readonly (readonly [level: number, code: number, bits: number])[] = [
  [3, 0b00, 2], // 31 %: a word once in an article of usual length
  [4, 0b01, 2], // 28 %
  [2, 0b10, 2], // 22 %
  [5, 0b110, 3], // 10 %
  [1, 0b1110, 4], // 5 %: once in a very long one
  [6, 0b11110, 5], // 4 %
  [7, 0b11111, 5], // hardly ever
]
const codeOfLevel = levelCodes.toSorted(([a], [b]) => a - b)

/** Bits of the longest code, and the row of the code that begins so, by the next so many bits. */
const LONGEST_CODE = Math.max(...levelCodes.map(([, , bits]) => bits))
const codeOfBits = Array.from(
  { length: 1 << LONGEST_CODE },
  (_, next) => levelCodes.find(([, code, bits]) => next >>> (LONGEST_CODE - bits) === code)!,
)

function writeLevel(bits: BitWriter, level: number): void {
  const [, code, width] = codeOfLevel[level - 1]!
  bits.write(code, width)
}

function readLevel(bits: BitReader): number {
  const [level, , width] = codeOfBits[bits.peek(LONGEST_CODE)]!
  bits.skip(width)
  return level
}

export interface Postings {
  /** Ordinals in the segment, ascending. */
  documents: Uint32Array
  /** 1 to `HIGHEST_LEVEL`: BM25's share of the word in the document, without its rarity. */
  levels: Uint8Array
  /** 1 where one of the forms asked for stands in the document. */
  exact: Uint8Array
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
  readonly #bits = new BitWriter()
  readonly #k: number
  readonly #severalForms: boolean
  #before = -1

  constructor(extent: PostingsExtent) {
    this.#k = gapParameter(extent)
    this.#severalForms = extent.forms > 1
  }

  /** @param forms ordinals of the forms that occur, ascending. */
  add(document: number, level: number, forms: readonly number[]): void {
    this.#bits.rice(document - this.#before - 1, this.#k)
    this.#before = document
    writeLevel(this.#bits, level)
    if (!this.#severalForms) return
    let before = -1
    for (const form of forms) {
      if (before >= 0) this.#bits.write(1, 1)
      this.#bits.gamma(form - before)
      before = form
    }
    this.#bits.write(0, 1)
  }

  finish(): Uint8Array {
    return this.#bits.finish()
  }
}

/** @param wanted true for the forms that count as exact. */
export function readPostings(
  bytes: Uint8Array,
  extent: PostingsExtent,
  wanted: (form: number) => boolean = () => false,
): Postings {
  const bits = new BitReader(bytes)
  const k = gapParameter(extent)
  const documents = new Uint32Array(extent.documents)
  const levels = new Uint8Array(extent.documents)
  const exact = new Uint8Array(extent.documents)
  if (extent.forms === 1 && wanted(0)) exact.fill(1)
  let document = -1
  for (let index = 0; index < extent.documents; index++) {
    document += bits.rice(k) + 1
    documents[index] = document
    levels[index] = readLevel(bits)
    if (extent.forms === 1) continue
    let form = -1
    do {
      form += bits.gamma()
      if (wanted(form)) exact[index] = 1
    } while (bits.bit() === 1)
  }
  return { documents, levels, exact }
}

function gapParameter({ segment, documents }: PostingsExtent): number {
  return riceParameter(segment / documents - 1)
}
