/** A container may grow to this many bytes without question: small files of one word compress a thousandfold. */
const freeBytes = 64 * 1024 * 1024
/** Beyond that, to this many times its size. Text compresses three- to tenfold, repeated boilerplate fiftyfold. */
const mostTimes = 200
/** Containers inside each other: a WACZ has zip > gz, a zip of WACZs one more. */
export const deepest = 4

/** Counts what comes out of an outermost container against what went in, so that none expands without end. */
export class Expansion {
  #packed = 0
  #unpacked = 0

  addPacked(bytes: number): void {
    this.#packed += bytes
  }

  /** True while the container stays within bounds. */
  addUnpacked(bytes: number): boolean {
    this.#unpacked += bytes
    return this.#unpacked <= freeBytes || this.#unpacked <= mostTimes * this.#packed
  }
}
