const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** A line without its end (LF or CR LF); `bytes` is `null` where it is longer than the limit. */
export interface Line {
  /** 1-based. */
  number: number
  bytes: Buffer | null
}

/**
 * Splits a stream into lines by bytes. What it gives does not depend on where the stream's chunks part; it holds at most
 * one line and one chunk.
 */
export class LineSplitter {
  #limit: number
  #number = 0
  /** Beginning of the line that the last chunk broke off in. */
  #carried: Buffer[] = []
  #length = 0
  #tooLong = false

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The lines that end in this chunk. */
  *push(chunk: Buffer): Generator<Line> {
    let from = 0
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      this.#carry(chunk.subarray(from, to))
      yield this.#take()
      from = to + 1
    }
    if (from < chunk.length) this.#carry(chunk.subarray(from))
  }

  /** The last line, where the stream does not end in a line end. */
  *end(): Generator<Line> {
    if (this.#length > 0 || this.#tooLong) yield this.#take()
  }

  #carry(part: Buffer): void {
    this.#length += part.length
    if (this.#length > this.#limit) {
      this.#tooLong = true
      this.#carried = []
    } else if (part.length > 0) this.#carried.push(part)
  }

  #take(): Line {
    this.#number++
    let bytes: Buffer | null = null
    if (!this.#tooLong) {
      bytes = this.#carried.length === 1 ? this.#carried[0]! : Buffer.concat(this.#carried)
      if (bytes.length > 0 && bytes[bytes.length - 1] === CARRIAGE_RETURN) bytes = bytes.subarray(0, -1)
    }
    this.#carried = []
    this.#length = 0
    this.#tooLong = false
    return { number: this.#number, bytes }
  }
}
