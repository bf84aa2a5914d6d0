/** Odd, and without a pattern in their bits: the prime of FNV-1a, and the two multipliers of MurmurHash3. */
const [fnv, first, second] = [0x01000193, 0xcc9e2d51, 0x1b873593]

/**
 * Digests of lists, each made from digests of what stands in them: a list of thousands takes as many multiplications. It is told
 * from any other list of the archive, which nobody makes up: no hash is needed that withstands that.
 */
export class ListDigests {
  /** Two numbers of 32 bits for every entry. */
  readonly #entries: Uint32Array

  /** @param entries what there is in lists, by position */
  constructor(entries: readonly string[]) {
    this.#entries = new Uint32Array(entries.length * 2)
    for (const [position, entry] of entries.entries()) {
      let [one, other] = [first, second]
      for (let at = 0; at < entry.length; at++) {
        one = Math.imul(one ^ entry.charCodeAt(at), fnv)
        other = Math.imul(other ^ (other >>> 15) ^ entry.charCodeAt(at), first)
      }
      this.#entries[position * 2] = one
      this.#entries[position * 2 + 1] = other
    }
  }

  /** Of a list, as positions. */
  digest(positions: Uint32Array): string {
    let [one, other] = [first, second]
    for (let at = 0; at < positions.length; at++) {
      const entry = positions[at]! * 2
      one = Math.imul(one ^ this.#entries[entry]!, fnv)
      one ^= one >>> 15
      other = Math.imul(other ^ this.#entries[entry + 1]!, second)
      other ^= other >>> 13
    }
    return `${positions.length} ${(one >>> 0).toString(16)} ${(other >>> 0).toString(16)}`
  }
}
