/** Bytes that matter between JSON's values. */
const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const LINE_FEED = 0x0a
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d

/** A value and the 1-based line it begins in; `bytes` is `null` where it is longer than the limit. */
export interface JsonValue {
  line: number
  bytes: Buffer | null
  /** An element of the outermost array, not a value that stands by itself. */
  inArray: boolean
  /** It breaks off with the stream. */
  unfinished: boolean
}

/**
 * Splits a stream of JSON into documents by its brackets, without parsing it: the elements of an array, or values one
 * after the other. What it gives does not depend on where the stream's chunks part; it holds one value at most.
 */
export class JsonSplitter {
  #limit: number
  #line = 1
  /** Brackets open inside the value. */
  #depth = 0
  #inString = false
  #escaped = false
  /** Inside the outermost array, whose elements are the documents. */
  #inArray = false
  #started = false
  #valueLine = 1
  #parts: Buffer[] = []
  #length = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The values that end in this chunk. */
  *push(chunk: Buffer): Generator<JsonValue> {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (byte === LINE_FEED) this.#line++
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false
        else if (byte === BACKSLASH) this.#escaped = true
        else if (byte === QUOTE) this.#inString = false
        continue
      }
      if (!this.#started) {
        if (isBetween(byte)) continue
        if (byte === OPEN_BRACKET && !this.#inArray) {
          this.#inArray = true
          continue
        }
        if (byte === CLOSE_BRACKET) {
          this.#inArray = false
          continue
        }
        this.#started = true
        this.#valueLine = this.#line
        from = at
      }
      if (this.#endsBefore(byte)) {
        this.#keep(chunk.subarray(from, at))
        yield this.#take(false)
        if (byte === CLOSE_BRACKET) this.#inArray = false
        continue
      }
      if (byte === QUOTE) this.#inString = true
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#depth++
      else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --this.#depth <= 0) {
        this.#keep(chunk.subarray(from, at + 1))
        yield this.#take(false)
      }
    }
    if (this.#started) this.#keep(chunk.subarray(from))
  }

  /** What is left where the stream ends inside a value. */
  *end(): Generator<JsonValue> {
    if (this.#started) yield this.#take(this.#depth > 0 || this.#inString)
  }

  /** A value that is no object and no array ends with a comma, a bracket or a line. */
  #endsBefore(byte: number): boolean {
    return this.#depth === 0 && (byte === COMMA || byte === LINE_FEED || byte === CLOSE_BRACKET)
  }

  #keep(part: Buffer): void {
    this.#length += part.length
    if (this.#length > this.#limit) this.#parts = []
    else if (part.length > 0) this.#parts.push(part)
  }

  #take(unfinished: boolean): JsonValue {
    const tooLong = this.#length > this.#limit
    const bytes = tooLong ? null : this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts)
    this.#parts = []
    this.#length = 0
    this.#depth = 0
    this.#inString = false
    this.#escaped = false
    this.#started = false
    return { line: this.#valueLine, bytes, inArray: this.#inArray, unfinished }
  }
}

/** White space, commas between elements, the bytes of a byte order mark. */
function isBetween(byte: number): boolean {
  return byte <= 0x20 || byte === COMMA || byte === 0xef || byte === 0xbb || byte === 0xbf
}
