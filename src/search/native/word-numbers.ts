/** Integers of a slot: number + 1 (0: free), hash, first code unit, code units. */
const SLOT = 4

const emptyCodes = () => new Uint16Array(1 << 12)
const emptySlots = () => new Int32Array(SLOT << 10)

/**
 * Numbers for the words of a text, the same word always the same one. A hash table over the words' code units: a `Map` would
 * have to cut and hash a string for every one of an archive's millions of words, which took a fifth of the build. All that is
 * known of a word stands side by side, since what costs is memory that is not in the processor's cache.
 */
export class WordNumbers {
  readonly #numberOfNew: (word: string) => number
  #codes = emptyCodes()
  #used = 0
  #slots = emptySlots()
  #words = 0

  /** @param numberOfNew gives the number of a word when it is met first; words may share one. */
  constructor(numberOfNew: (word: string) => number) {
    this.#numberOfNew = numberOfNew
  }

  numberOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    hash ^= hash >>> 15
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = (hash * SLOT) & mask; ; slot = (slot + SLOT) & mask) {
      const taken = slots[slot]!
      if (taken === 0) return this.#add(text, start, end, hash, slot)
      if (slots[slot + 1] === hash && slots[slot + 3] === end - start && this.#is(slots[slot + 2]!, text, start, end))
        return taken - 1
    }
  }

  /** Forgets all words, and gives their memory back. */
  clear(): void {
    this.#codes = emptyCodes()
    this.#slots = emptySlots()
    this.#used = 0
    this.#words = 0
  }

  #is(from: number, text: string, start: number, end: number): boolean {
    const codes = this.#codes
    for (let index = start; index < end; index++)
      if (codes[from + index - start] !== text.charCodeAt(index)) return false
    return true
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const length = end - start
    if (this.#used + length > this.#codes.length) {
      const larger = new Uint16Array(Math.max(this.#codes.length * 2, this.#used + length))
      larger.set(this.#codes)
      this.#codes = larger
    }
    const number = this.#numberOfNew(text.slice(start, end))
    this.#slots.set([number + 1, hash, this.#used, length], slot)
    for (let index = start; index < end; index++) this.#codes[this.#used++] = text.charCodeAt(index)
    if (++this.#words * 2 * SLOT > this.#slots.length) this.#grow()
    return number
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const mask = slots.length - 1
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from] === 0) continue
      let slot = (old[from + 1]! * SLOT) & mask
      while (slots[slot] !== 0) slot = (slot + SLOT) & mask
      slots.set(old.subarray(from, from + SLOT), slot)
    }
    this.#slots = slots
  }
}
