import { closeSync, openSync, readSync } from 'node:fs'

/** Finds the records of a JSON lines file by their id, without holding them. */
export class RecordIndex<Record> {
  readonly #file: number
  readonly #places = new Map<string, { at: number; bytes: number }>()
  /** Ids that stand in more than one line. */
  readonly repeated: string[] = []

  /** `key` is the name of the field that holds the id. It has to be the first of a line, as Arshif writes it. */
  constructor(path: string, key: string) {
    this.#file = openSync(path, 'r')
    const start = `{"${key}":"`
    for (const { at, line } of lineStarts(this.#file)) {
      const id = line.startsWith(start) ? line.slice(start.length, line.indexOf('"', start.length)) : undefined
      if (id === undefined) continue
      const previous = this.#places.get(id)
      if (previous) this.repeated.push(id)
      this.#places.set(id, at)
    }
  }

  get ids(): IterableIterator<string> {
    return this.#places.keys()
  }

  has(id: string): boolean {
    return this.#places.has(id)
  }

  get(id: string): Record | undefined {
    const place = this.#places.get(id)
    if (place === undefined) return undefined
    const bytes = Buffer.allocUnsafe(place.bytes)
    readSync(this.#file, bytes, 0, place.bytes, place.at)
    return JSON.parse(bytes.toString()) as Record
  }

  close(): void {
    closeSync(this.#file)
  }
}

const chunkSize = 1 << 20
const newline = 0x0a

/** Where each line of a file begins, its length in bytes, and its first characters. */
function* lineStarts(file: number): Generator<{ at: { at: number; bytes: number }; line: string }> {
  const chunk = Buffer.allocUnsafe(chunkSize)
  let lineAt = 0
  let head = ''
  let position = 0
  for (
    let read = readSync(file, chunk, 0, chunkSize, 0);
    read > 0;
    read = readSync(file, chunk, 0, chunkSize, position)
  ) {
    let from = 0
    for (let end = chunk.indexOf(newline); end >= 0 && end < read; end = chunk.indexOf(newline, from)) {
      if (head.length < 80) head += chunk.toString('latin1', from, Math.min(end, from + 80))
      yield { at: { at: lineAt, bytes: position + end - lineAt }, line: head }
      head = ''
      from = end + 1
      lineAt = position + from
    }
    if (head.length < 80 && from < read) head += chunk.toString('latin1', from, Math.min(read, from + 80))
    position += read
  }
}
