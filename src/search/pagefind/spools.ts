import { closeSync, createReadStream, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { SearchDocument } from '../engine.ts'

/** Characters gathered before they are written. */
const bufferSize = 1 << 20

/** Keeps documents on disk, a file a shard, since they may come from a source that gives them once. */
export class Spools {
  /** Of the files, in order. */
  readonly paths: string[] = []
  /** Documents of a file. */
  readonly size: number
  readonly #folder: string
  #file: number | undefined
  #documents = 0
  #pending = ''

  constructor(folder: string, size: number) {
    this.#folder = folder
    this.size = size
  }

  add(document: SearchDocument): void {
    if (this.#documents++ % this.size === 0) this.#begin()
    this.#pending += `${JSON.stringify(document).replace(/[\u2028\u2029]/g, escaped)}\n`
    if (this.#pending.length > bufferSize) this.#flush()
  }

  /** None can be added after. */
  finish(): void {
    if (this.#file === undefined) return
    this.#flush()
    closeSync(this.#file)
    this.#file = undefined
  }

  remove(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
    for (const path of this.paths) rmSync(path, { force: true })
  }

  #begin(): void {
    this.finish()
    const path = join(this.#folder, `documents-${this.paths.length}.jsonl`)
    this.paths.push(path)
    this.#file = openSync(path, 'w')
  }

  #flush(): void {
    writeSync(this.#file!, this.#pending)
    this.#pending = ''
  }
}

/** Whoever reads line by line takes such a character for the end of one. */
function escaped(separator: string): string {
  return `\\u${separator.charCodeAt(0).toString(16)}`
}

/** The documents of a spool, in the order they were added. */
export async function* spooled(path: string): AsyncIterable<SearchDocument> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    yield JSON.parse(line)
}
