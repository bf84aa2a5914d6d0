import { fold } from './fold.ts'
import { eachWord } from './words.ts'

/** What a code unit is: its folded code, or one of the values below. */
const UNKNOWN = -1
const DROPPED = -2
const SEPARATOR = -3
/** Folds to several letters, or is half of a surrogate pair: the text goes the long way. */
const COMPOUND = -4
/** A combining mark that folding leaves: it goes on with a word and begins none. */
const MARK = 0x10000

const SPACE = 0x20

const classes = new Int32Array(0x10000).fill(UNKNOWN)

function classify(code: number): number {
  const folded = fold(String.fromCharCode(code))
  if (folded === '') return DROPPED
  if (folded.length > 1 || (code >= 0xd800 && code <= 0xdfff)) return COMPOUND
  if (/[\p{L}\p{Nd}]/u.test(folded)) return folded.charCodeAt(0)
  return /\p{M}/u.test(folded) ? folded.charCodeAt(0) + MARK : SEPARATOR
}

/**
 * The folded words of texts in code units, made in one pass and in buffers that are used again: exactly what `foldedWords`
 * gives, for those who look at every word of an archive and need a string of hardly any.
 *
 *     const folded = new FoldedText()
 *     folded.clear().add(headline)
 *     folded.add(body)
 *     for (let word = 0; word < folded.count; word++) … folded.codes, folded.start(word), folded.end(word)
 */
export class FoldedText {
  /** All words, one space between two. */
  codes = new Uint16Array(4096)
  /** Code units of them. */
  length = 0
  /** Words. */
  count = 0
  #ends = new Uint32Array(1024)

  clear(): this {
    this.length = 0
    this.count = 0
    return this
  }

  /** Adds the words of a text; none of them goes on with the last word before. */
  add(text: string): this {
    this.#makeRoom(text.length)
    const { length, count } = this
    if (!this.#addUnits(text)) {
      this.length = length
      this.count = count
      this.#addFolded(fold(text))
    }
    return this
  }

  /** Where a word begins in `codes`. */
  start(word: number): number {
    return word === 0 ? 0 : this.#ends[word - 1]! + 1
  }

  /** Where a word ends in `codes`, exclusive. */
  end(word: number): number {
    return this.#ends[word]!
  }

  /** A word as a string. */
  word(word: number): string {
    let text = ''
    for (let at = this.start(word), end = this.end(word); at < end; at++) text += String.fromCharCode(this.codes[at]!)
    return text
  }

  /** Returns false at a character that needs the long way. */
  #addUnits(text: string): boolean {
    const { codes } = this
    let { length } = this
    let inWord = false
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      let found = classes[code]!
      if (found === UNKNOWN) found = classes[code] = classify(code)
      if (found >= 0 && found < MARK) {
        if (!inWord && length > 0) codes[length++] = SPACE
        inWord = true
        codes[length++] = found
      } else if (found === SEPARATOR) {
        if (inWord) this.#ends[this.count++] = length
        inWord = false
      } else if (found === COMPOUND) return false
      else if (found >= MARK && inWord) codes[length++] = found - MARK
    }
    if (inWord) this.#ends[this.count++] = length
    this.length = length
    return true
  }

  #addFolded(folded: string): void {
    this.#makeRoom(folded.length)
    eachWord(folded, (start, end) => {
      if (this.length > 0) this.codes[this.length++] = SPACE
      for (let at = start; at < end; at++) this.codes[this.length++] = folded.charCodeAt(at)
      this.#ends[this.count++] = this.length
    })
  }

  /** For so many code units more, which may each be a word. */
  #makeRoom(units: number): void {
    const needed = this.length + units + 1
    if (this.codes.length < needed) {
      const wider = new Uint16Array(needed * 2)
      wider.set(this.codes.subarray(0, this.length))
      this.codes = wider
    }
    if (this.#ends.length < this.count + units) {
      const longer = new Uint32Array((this.count + units) * 2)
      longer.set(this.#ends.subarray(0, this.count))
      this.#ends = longer
    }
  }
}
