import { closeSync, openSync, readSync, writeSync } from 'node:fs'

const BUFFER = 4 * 1024 * 1024

/** A temporary file that takes runs of bytes and gives them back, so that no archive must fit in memory. */
export class Spill {
  readonly path: string
  readonly #file: number
  readonly #buffer = new Uint8Array(BUFFER)
  #buffered = 0
  #length = 0

  constructor(path: string) {
    this.path = path
    this.#file = openSync(path, 'w+')
  }

  /** Gives the offset to read the bytes from. */
  append(bytes: Uint8Array): number {
    const offset = this.#length
    this.#length += bytes.length
    if (this.#buffered + bytes.length > BUFFER) this.flush()
    if (bytes.length > BUFFER) writeAll(this.#file, bytes)
    else {
      this.#buffer.set(bytes, this.#buffered)
      this.#buffered += bytes.length
    }
    return offset
  }

  read(offset: number, length: number): Uint8Array {
    this.flush()
    return readRun(this.#file, offset, length)
  }

  /** Brings what was taken into the file, so that others can read it there. */
  flush(): void {
    if (this.#buffered > 0) writeAll(this.#file, this.#buffer.subarray(0, this.#buffered))
    this.#buffered = 0
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** Reads what a spill has brought into its file, in any thread. */
export class SpillReader {
  readonly path: string
  readonly #file: number

  constructor(path: string) {
    this.path = path
    this.#file = openSync(path, 'r')
  }

  read(offset: number, length: number): Uint8Array {
    return readRun(this.#file, offset, length)
  }

  close(): void {
    closeSync(this.#file)
  }
}

function readRun(file: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, offset + done)
    if (count === 0) throw new Error('the temporary file of the index was cut short')
    done += count
  }
  return bytes
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
