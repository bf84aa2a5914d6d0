/** Bit streams, most significant bit first, and the three codes the index uses on them. */

/** Longest run of ones in a Rice code; a quotient beyond it is written in 32 plain bits after that many ones. */
const LONGEST_UNARY = 24

/** Bits that are written at once: with up to seven that wait, a small integer. */
const AT_ONCE = 24

export class BitWriter {
  #bytes = new Uint8Array(256)
  #length = 0
  #current = 0
  #used = 0

  /** The low `width` bits (0–32) of the value. */
  write(value: number, width: number): void {
    if (width > AT_ONCE) {
      this.write(value >>> AT_ONCE, width - AT_ONCE)
      this.write(value, AT_ONCE)
      return
    }
    if (this.#length + 4 > this.#bytes.length) this.#grow()
    let current = (this.#current << width) | (value & ((1 << width) - 1))
    let used = this.#used + width
    while (used >= 8) {
      used -= 8
      this.#bytes[this.#length++] = current >>> used
    }
    current &= (1 << used) - 1
    this.#current = current
    this.#used = used
  }

  /** A whole number from 0; good where values are near `2 ** k`. */
  rice(value: number, k: number): void {
    const quotient = k === 32 ? 0 : value >>> k
    if (quotient >= LONGEST_UNARY) {
      this.write((1 << LONGEST_UNARY) - 1, LONGEST_UNARY)
      this.write(value, 32)
      return
    }
    this.write(((1 << quotient) - 1) << 1, quotient + 1)
    this.write(value, k)
  }

  /** A whole number from 1 (Elias gamma); good where small values are frequent. */
  gamma(value: number): void {
    const width = 32 - Math.clz32(value)
    this.write(0, width - 1)
    this.write(value, width)
  }

  /** The bytes so far, the last one filled up with zeros; the stream goes on at the next byte. */
  finish(): Uint8Array {
    if (this.#used > 0) this.write(0, 8 - this.#used)
    const bytes = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return bytes
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2)
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

/** Bits that can be looked at at once, wherever in a byte they begin. */
const WINDOW = 25

export class BitReader {
  readonly #bytes: Uint8Array
  #position: number

  /** @param start first byte. */
  constructor(bytes: Uint8Array, start = 0) {
    this.#bytes = bytes
    this.#position = start * 8
  }

  bit(): number {
    const bit = (this.#bytes[this.#position >>> 3]! >>> (7 - (this.#position & 7))) & 1
    this.#position++
    return bit
  }

  /** A number of so many bits (0–32). */
  read(width: number): number {
    if (width === 0) return 0
    if (width > AT_ONCE) return ((this.read(width - AT_ONCE) << AT_ONCE) | this.read(AT_ONCE)) >>> 0
    const value = this.#next() >>> (32 - width)
    this.#position += width
    return value
  }

  /** The next bits (1–24), which remain to be read; zeros follow the last. */
  peek(width: number): number {
    return this.#next() >>> (32 - width)
  }

  skip(width: number): void {
    this.#position += width
  }

  rice(k: number): number {
    const quotient = Math.clz32(~this.#next())
    if (quotient >= LONGEST_UNARY) {
      this.#position += LONGEST_UNARY
      return this.read(32)
    }
    this.#position += quotient + 1
    return ((quotient << k) | this.read(k)) >>> 0
  }

  gamma(): number {
    const zeros = Math.clz32(this.#next())
    if (zeros >= WINDOW) return this.#longGamma()
    this.#position += zeros + 1
    return ((1 << zeros) | this.read(zeros)) >>> 0
  }

  #longGamma(): number {
    let zeros = 0
    while (zeros < 32 && this.bit() === 0) zeros++
    return ((1 << zeros) | this.read(zeros)) >>> 0
  }

  /** The next bits at the top of an integer, `WINDOW` of them at least. */
  #next(): number {
    const bytes = this.#bytes
    const at = this.#position >>> 3
    const word = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
    return word << (this.#position & 7)
  }
}

/** The Rice parameter for values of this mean: that of the nearest power of two, Golomb's rule. */
export function riceParameter(mean: number): number {
  return mean <= 1 ? 0 : Math.min(31, Math.max(0, Math.ceil(Math.log2((mean + 1) * Math.LN2))))
}
