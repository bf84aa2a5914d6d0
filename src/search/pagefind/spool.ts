import { closeSync, createReadStream, openSync, rmSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { SearchDocument } from '../engine.ts'

/** Characters gathered before they are written. */
const bufferSize = 1 << 20

/** Keeps documents on disk between two passes over them, since they may come from a source that gives them once. */
export class Spool {
  readonly #path: string
  readonly #file: number
  #pending = ''

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'w')
  }

  add(document: SearchDocument): void {
    this.#pending += `${JSON.stringify(document)}\n`
    if (this.#pending.length > bufferSize) this.#flush()
  }

  #flush(): void {
    writeSync(this.#file, this.#pending)
    this.#pending = ''
  }

  /** The documents in the order they were added; none can be added after. */
  async *documents(): AsyncIterable<SearchDocument> {
    this.#flush()
    for await (const line of createInterface({ input: createReadStream(this.#path), crlfDelay: Infinity })) {
      yield JSON.parse(line)
    }
  }

  remove(): void {
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }
}
