import { termBits } from './terms.ts'

/** A set of terms, a bit each: a quarter of a megabyte, which a processor has at hand while it looks through millions of terms. */
export class TermSet {
  readonly #bits = new Uint32Array((1 << termBits) >>> 5)

  add(term: number): void {
    this.#bits[term >>> 5]! |= 1 << (term & 31)
  }

  has(term: number): boolean {
    return (this.#bits[term >>> 5]! & (1 << (term & 31))) !== 0
  }
}
