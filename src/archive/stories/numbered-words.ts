import type { FoldedText } from '../../arabic/folded-text.ts'
import { hashWord } from './word-hashes.ts'

/** Folded words by number, so that texts are compared by numbers: a word is looked at once, however many texts have it. */
export class NumberedWords {
  /** Words so far; their numbers go from 0 on. */
  size = 0
  #codes = new Uint16Array(1 << 16)
  /** Where each word ends in `#codes`: it begins where the one before it ends. */
  #ends = new Uint32Array(1 << 13)
  #hashes = new Uint32Array(1 << 13)
  /** Numbers by hash, -1 where there is none; twice as many as words at least. */
  #slots = new Int32Array(1 << 14).fill(-1)
  #shift = 32 - 14

  /** The number of the word that stands in [from, to) and has this hash. */
  number(codes: Uint16Array, from: number, to: number, hash: number): number {
    if (this.size === this.#ends.length) this.#makeRoom()
    let slot = Math.imul(hash, 0x9e3779b1) >>> this.#shift
    for (let number = this.#slots[slot]!; number !== -1; number = this.#slots[slot]!) {
      if (this.#hashes[number] === hash && this.#is(number, codes, from, to)) return number
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    this.#slots[slot] = this.size
    return this.#add(codes.subarray(from, to), hash)
  }

  numberOf(word: string): number {
    const codes = codeUnits(word)
    return this.number(codes, 0, codes.length, hashWord(word))
  }

  /** The numbers of all words of a folded text, given their hashes. */
  numbersOf(folded: FoldedText, hashes: Uint32Array): Uint32Array {
    const numbers = new Uint32Array(hashes.length)
    for (let word = 0; word < numbers.length; word++)
      numbers[word] = this.number(folded.codes, folded.start(word), folded.end(word), hashes[word]!)
    return numbers
  }

  word(number: number): string {
    let word = ''
    for (let at = this.#start(number); at < this.#ends[number]!; at++) word += String.fromCharCode(this.#codes[at]!)
    return word
  }

  #start(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!
  }

  #is(number: number, codes: Uint16Array, from: number, to: number): boolean {
    let own = this.#start(number)
    if (this.#ends[number]! - own !== to - from) return false
    for (let at = from; at < to; at++) if (this.#codes[own++] !== codes[at]) return false
    return true
  }

  #add(word: Uint16Array, hash: number): number {
    const number = this.size++
    const start = this.#start(number)
    if (this.#codes.length < start + word.length) this.#codes = widened(this.#codes, start + word.length)
    this.#codes.set(word, start)
    this.#ends[number] = start + word.length
    this.#hashes[number] = hash
    return number
  }

  #makeRoom(): void {
    this.#ends = widened(this.#ends, this.size + 1)
    this.#hashes = widened(this.#hashes, this.#ends.length)
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    this.#shift--
    for (let number = 0; number < this.size; number++) {
      let slot = Math.imul(this.#hashes[number]!, 0x9e3779b1) >>> this.#shift
      while (this.#slots[slot] !== -1) slot = (slot + 1) & (this.#slots.length - 1)
      this.#slots[slot] = number
    }
  }
}

export function codeUnits(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < codes.length; at++) codes[at] = text.charCodeAt(at)
  return codes
}

/** The same numbers with room for at least so many, twice as many as before where that is enough. */
function widened<Numbers extends Uint16Array | Uint32Array>(numbers: Numbers, least: number): Numbers {
  const Kind = numbers.constructor as new (length: number) => Numbers
  const wider = new Kind(Math.max(numbers.length * 2, least))
  wider.set(numbers)
  return wider
}
