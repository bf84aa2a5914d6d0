const LINE_FEED = 0x0a

/** Reads a stream of bytes by lines and lengths. Holds what it is asked for and one chunk. */
export class ByteReader {
  #stream: AsyncIterator<Buffer>
  #buffer: Buffer = Buffer.alloc(0)
  #ended = false

  constructor(stream: AsyncIterable<Buffer>) {
    this.#stream = stream[Symbol.asyncIterator]()
  }

  /**
   * The next line with its end; `null` at the stream's end. Of a line longer than `limit` bytes the first part, without
   * an end.
   */
  async line(limit: number): Promise<Buffer | null> {
    let seen = 0
    for (;;) {
      const at = this.#buffer.indexOf(LINE_FEED, seen)
      if (at !== -1) return this.#take(Math.min(at + 1, limit))
      if (this.#buffer.length >= limit) return this.#take(limit)
      seen = this.#buffer.length
      if (!(await this.#fill())) return this.#buffer.length > 0 ? this.#take(this.#buffer.length) : null
    }
  }

  /** The next bytes, fewer at the stream's end. */
  async bytes(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    let missing = length
    while (missing > 0 && (this.#buffer.length > 0 || (await this.#fill()))) {
      const part = this.#take(Math.min(missing, this.#buffer.length))
      parts.push(part)
      missing -= part.length
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }

  /** Passes over bytes; false where the stream ends before. */
  async skip(length: number): Promise<boolean> {
    let missing = length
    while (missing > 0) {
      if (this.#buffer.length === 0 && !(await this.#fill())) return false
      missing -= this.#take(Math.min(missing, this.#buffer.length)).length
    }
    return true
  }

  /** The next bytes, which stay; fewer at the stream's end. */
  async peek(length: number): Promise<Buffer> {
    while (this.#buffer.length < length && (await this.#fill()));
    return this.#buffer.subarray(0, length)
  }

  /** Gives bytes back: they are read next. */
  unread(bytes: Buffer): void {
    this.#buffer = Buffer.concat([bytes, this.#buffer])
  }

  #take(length: number): Buffer {
    const taken = this.#buffer.subarray(0, length)
    this.#buffer = this.#buffer.subarray(length)
    return taken
  }

  async #fill(): Promise<boolean> {
    if (this.#ended) return false
    const { done, value } = await this.#stream.next()
    if (done) {
      this.#ended = true
      return false
    }
    this.#buffer = this.#buffer.length === 0 ? value : Buffer.concat([this.#buffer, value])
    return true
  }
}
