/**
 * An adaptive binary range coder (Martin 1979; the arithmetic is LZMA's): each decision costs what its model makes of its likelihood,
 * and the model learns from it. What is met again and again, as a word's usual form, comes to cost next to nothing.
 *
 * Codes are written down once, as functions of a `BinaryCoder`: an encoder writes what it is given and gives it back, a decoder
 * leaves that aside and gives what it reads.
 */
export interface BinaryCoder {
  /** A decision, 0 or 1, by the model that stands there. */
  bit(models: Models, at: number, bit: number): number
  /** A number of so many bits (0–32), all of them equally likely. */
  raw(value: number, width: number): number
}

/** How likely each of some decisions is to be a zero, in 4096ths. */
export type Models = Uint16Array

const PRECISION = 12
const ONE = 1 << PRECISION
/** A model moves by a sixteenth towards what was met: more slowly would gain 0.5 % in long lists and lose 1 % in short ones. */
const RATE = 4
/** The range is widened as soon as it is smaller. */
const SMALLEST = 2 ** 24
/** Plain bits that are taken at once. */
const AT_ONCE = 16

/** Models that have learnt nothing: a decision costs a bit. */
export function newModels(count: number): Models {
  return new Uint16Array(count).fill(ONE / 2)
}

export class RangeEncoder implements BinaryCoder {
  #bytes = new Uint8Array(256)
  #length = 0
  #low = 0
  #range = 0xffffffff
  /** The byte that a carry may still reach, and how many bytes of ones stand behind it; none before the first. */
  #last = -1
  #ones = 0

  bit(models: Models, at: number, bit: number): number {
    const zero = models[at]!
    const bound = (this.#range >>> PRECISION) * zero
    if (bit === 0) {
      this.#range = bound
      models[at] = zero + ((ONE - zero) >> RATE)
    } else {
      this.#low += bound
      this.#range -= bound
      models[at] = zero - (zero >> RATE)
    }
    while (this.#range < SMALLEST) this.#widen()
    return bit
  }

  raw(value: number, width: number): number {
    for (let left = width; left > 0; ) {
      const bits = Math.min(left, AT_ONCE)
      left -= bits
      this.#range >>>= bits
      this.#low += ((value >>> left) & ((1 << bits) - 1)) * this.#range
      while (this.#range < SMALLEST) this.#widen()
    }
    return value
  }

  /** The bytes so far, without zeros at their end; what comes then is another stream. */
  finish(): Uint8Array {
    // The number in the range that has the fewest bytes.
    this.#low = Math.ceil(this.#low / SMALLEST) * SMALLEST
    this.#widen()
    this.#widen()
    let length = this.#length
    while (length > 0 && this.#bytes[length - 1] === 0) length--
    const bytes = this.#bytes.slice(0, length)
    this.#length = 0
    this.#low = 0
    this.#range = 0xffffffff
    this.#last = -1
    this.#ones = 0
    return bytes
  }

  /** Moves the highest byte of `low` out; one of ones waits for the next, which may carry into it. */
  #widen(): void {
    const carry = this.#low >= 2 ** 32 ? 1 : 0
    if (carry === 1 || this.#low < 0xff000000) {
      if (this.#last >= 0) this.#push(this.#last + carry)
      for (; this.#ones > 0; this.#ones--) this.#push(0xff + carry)
      this.#last = (this.#low / SMALLEST) & 0xff
    } else this.#ones++
    this.#low = (this.#low % SMALLEST) * 256
    this.#range *= 256
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#length++] = byte
  }
}

export class RangeDecoder implements BinaryCoder {
  readonly #bytes: Uint8Array
  #position = 4
  #code: number
  #range = 0xffffffff

  /** @param bytes one stream; zeros follow it. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#code = ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0
  }

  bit(models: Models, at: number): number {
    const zero = models[at]!
    const bound = (this.#range >>> PRECISION) * zero
    let bit = 0
    if (this.#code < bound) {
      this.#range = bound
      models[at] = zero + ((ONE - zero) >> RATE)
    } else {
      bit = 1
      this.#code -= bound
      this.#range -= bound
      models[at] = zero - (zero >> RATE)
    }
    if (this.#range < SMALLEST) this.#widen()
    return bit
  }

  raw(_: number, width: number): number {
    let value = 0
    for (let left = width; left > 0; ) {
      const bits = Math.min(left, AT_ONCE)
      left -= bits
      this.#range >>>= bits
      const next = Math.min((1 << bits) - 1, Math.floor(this.#code / this.#range))
      this.#code -= next * this.#range
      value = value * 2 ** bits + next
      if (this.#range < SMALLEST) this.#widen()
    }
    return value
  }

  #widen(): void {
    while (this.#range < SMALLEST) {
      this.#range *= 256
      this.#code = ((this.#code << 8) | this.#bytes[this.#position++]!) >>> 0
    }
  }
}
