import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BUFFER = 4 * 1024 * 1024

/** A temporary file that takes runs of bytes and gives them back, so that no archive must fit in memory. */
export class Spill {
  readonly #folder = mkdtempSync(join(tmpdir(), 'arshif-index-'))
  readonly #file = openSync(join(this.#folder, 'spill'), 'w+')
  readonly #buffer = new Uint8Array(BUFFER)
  #buffered = 0
  #length = 0

  /** Gives the offset to read the bytes from. */
  append(bytes: Uint8Array): number {
    const offset = this.#length
    this.#length += bytes.length
    if (this.#buffered + bytes.length > BUFFER) this.#flush()
    if (bytes.length > BUFFER) writeAll(this.#file, bytes)
    else {
      this.#buffer.set(bytes, this.#buffered)
      this.#buffered += bytes.length
    }
    return offset
  }

  read(offset: number, length: number): Uint8Array {
    this.#flush()
    const bytes = new Uint8Array(length)
    for (let done = 0; done < length; ) {
      const count = readSync(this.#file, bytes, done, length - done, offset + done)
      if (count === 0) throw new Error('the temporary file of the index was cut short')
      done += count
    }
    return bytes
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #flush(): void {
    if (this.#buffered > 0) writeAll(this.#file, this.#buffer.subarray(0, this.#buffered))
    this.#buffered = 0
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
