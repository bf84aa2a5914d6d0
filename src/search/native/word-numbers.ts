/**
 * Numbers for the words of a text, the same word always the same one. A hash table over the words' code units: a `Map` would
 * have to cut and hash a string for every one of an archive's millions of words, which took a fifth of the build.
 */
export class WordNumbers {
  #codes = new Uint16Array(1 << 20)
  #used = 0
  #starts = [0]
  /** Number + 1 by slot; 0: free. */
  #slots = new Uint32Array(1 << 16)
  #hashes = new Uint32Array(1 << 16)

  /** The number of the word, from 0 in the order they were first met; `-1 - number` where it is met now. */
  numberOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    hash = (hash ^ (hash >>> 15)) >>> 0
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const taken = this.#slots[slot]!
      if (taken === 0) return -1 - this.#add(text, start, end, hash, slot)
      if (this.#hashes[slot] === hash && this.#is(taken - 1, text, start, end)) return taken - 1
    }
  }

  #is(number: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[number]!
    if (this.#starts[number + 1]! - from !== end - start) return false
    for (let offset = 0; offset < end - start; offset++) {
      if (this.#codes[from + offset] !== text.charCodeAt(start + offset)) return false
    }
    return true
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    if (this.#used + end - start > this.#codes.length) {
      const larger = new Uint16Array(Math.max(this.#codes.length * 2, this.#used + end - start))
      larger.set(this.#codes)
      this.#codes = larger
    }
    for (let index = start; index < end; index++) this.#codes[this.#used++] = text.charCodeAt(index)
    const number = this.#starts.push(this.#used) - 2
    this.#slots[slot] = number + 1
    this.#hashes[slot] = hash
    if (number * 2 > this.#slots.length) this.#grow()
    return number
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes]
    this.#slots = new Uint32Array(slots.length * 2)
    this.#hashes = new Uint32Array(slots.length * 2)
    const mask = this.#slots.length - 1
    for (const [old, taken] of slots.entries()) {
      if (taken === 0) continue
      let slot = hashes[old]! & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = taken
      this.#hashes[slot] = hashes[old]!
    }
  }
}
