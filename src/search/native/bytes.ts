/** Byte streams: numbers of seven bits a byte (LEB128), texts and runs of bytes with their length before them. */
import { END, endOfText, readText, writeText } from './text-codec.ts'

/** A text's length takes no more. */
const MOST_LENGTH_BYTES = 5

export class ByteWriter {
  #bytes = new Uint8Array(256)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Begins anew. */
  clear(): void {
    this.#length = 0
  }

  /** A whole number from 0 to 2^53 - 1. */
  number(value: number): void {
    this.#room(8)
    let left = value
    while (left >= 0x80) {
      this.#bytes[this.#length++] = (left % 0x80) | 0x80
      left = Math.floor(left / 0x80)
    }
    this.#bytes[this.#length++] = left
  }

  float(value: number): void {
    this.#room(8)
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true)
    this.#length += 8
  }

  text(value: string): void {
    this.#room(value.length * 3 + MOST_LENGTH_BYTES)
    const start = this.#length + MOST_LENGTH_BYTES
    const end = writeText(value, this.#bytes, start)
    this.number(end - start)
    this.#bytes.copyWithin(this.#length, start, end)
    this.#length += end - start
  }

  /** A text with its end marked, not its length told: among other texts it deflates better. */
  closedText(value: string): void {
    this.#room(value.length * 3 + 1)
    this.#length = writeText(value, this.#bytes, this.#length)
    this.#bytes[this.#length++] = END
  }

  /** Bytes with their length before them. */
  run(value: Uint8Array): void {
    this.number(value.length)
    this.append(value)
  }

  append(value: Uint8Array): void {
    this.#room(value.length)
    this.#bytes.set(value, this.#length)
    this.#length += value.length
  }

  /** Sorted texts, each as what it shares with the one before and the rest. */
  sortedTexts(values: readonly string[]): void {
    this.number(values.length)
    let before = ''
    for (const value of values) {
      let shared = 0
      while (shared < value.length && shared < before.length && value[shared] === before[shared]) shared++
      this.number(shared)
      this.text(value.slice(shared))
      before = value
    }
  }

  /** A copy of the bytes written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #room(needed: number): void {
    if (this.#length + needed <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + needed))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

export class ByteReader {
  readonly bytes: Uint8Array
  position: number

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes
    this.position = position
  }

  number(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.bytes[this.position++]
      if (byte === undefined) throw new RangeError('read past the end of the bytes')
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 0x80
    }
  }

  float(): number {
    const value = new DataView(this.bytes.buffer, this.bytes.byteOffset).getFloat64(this.position, true)
    this.position += 8
    return value
  }

  text(): string {
    const length = this.number()
    const start = this.position
    this.position += length
    return readText(this.bytes, start, this.position)
  }

  closedText(): string {
    const start = this.position
    this.passText()
    return readText(this.bytes, start, this.position - 1)
  }

  /** Passes over a closed text. */
  passText(): void {
    const end = endOfText(this.bytes, this.position)
    if (end === this.bytes.length) throw new RangeError('a text has no end')
    this.position = end + 1
  }

  run(): Uint8Array {
    const length = this.number()
    const start = this.position
    this.position += length
    return this.bytes.subarray(start, this.position)
  }

  sortedTexts(): string[] {
    const values: string[] = []
    let before = ''
    for (let left = this.number(); left > 0; left--) {
      const shared = this.number()
      values.push((before = before.slice(0, shared) + this.text()))
    }
    return values
  }
}
