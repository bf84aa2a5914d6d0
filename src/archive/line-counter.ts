import type { Capture } from '../model/capture.ts'
import { BoilerplateLearner, type LearntBoilerplate } from '../parse/learn.ts'
import { type Counted, cellsOfCapture } from '../parse/line-sketch.ts'
import { type Database, textOf } from './database.ts'

/** Digits of a capture's id that say with which others its lines are counted. */
const partLength = 2

/**
 * Counts the lines that captures repeat, by parts of the archive that are kept: what is added is added to its part, and a part
 * of which something went is counted again. A capture that stands in several places counts in each.
 */
export class LineCounter {
  readonly #store: Database
  readonly #added = new Map<string, Counted>()

  constructor(store: Database) {
    this.#store = store
    // A build that was broken off counted and did not tell.
    store.run('UPDATE unsettled SET recount = 1')
  }

  add(capture: Pick<Capture, 'id' | 'reading' | 'metadata' | 'folder'>): void {
    const part = capture.id.slice(0, partLength)
    const { scope, lines } = cellsOfCapture(capture)
    const added = this.#added.get(part)
    if (added === undefined) this.#added.set(part, { scope, lines })
    else {
      for (const cell of scope) added.scope.push(cell)
      for (const line of lines) added.lines.push(line)
    }
  }

  /** Brings the parts up to date with the unsettled captures, and learns of all. */
  learn(): LearntBoilerplate {
    const store = this.#store
    const rows = store.all(`SELECT DISTINCT substr(capture, 1, ${partLength}) AS part FROM unsettled WHERE recount = 1`)
    const recounted = new Set(rows.map(({ part }) => String(part)))
    for (const part of recounted) this.#keep(part, this.#count(part))
    for (const [part, { scope, lines }] of this.#added) {
      if (recounted.has(part)) continue
      const before = store.first('SELECT scopes, lines FROM line_counts WHERE part = ?', part)
      const [scopes, all] = before ? [numbersOf(before['scopes']), numbersOf(before['lines'])] : [[], []]
      this.#keep(part, { scope: [...scopes, ...scope], lines: [...all, ...lines] })
    }
    const learner = new BoilerplateLearner()
    for (const { scopes, lines } of store.iterate('SELECT scopes, lines FROM line_counts'))
      learner.add({ scope: numbersOf(scopes), lines: numbersOf(lines) })
    return learner.learn()
  }

  #keep(part: string, { scope, lines }: Counted): void {
    const bytes = (numbers: number[]) => new Uint8Array(Uint32Array.from(numbers).buffer)
    this.#store.run('INSERT OR REPLACE INTO line_counts VALUES (?, ?, ?)', part, bytes(scope), bytes(lines))
  }

  #count(part: string): Counted {
    const all: Counted = { scope: [], lines: [] }
    const rows = this.#store.iterate(
      `SELECT place.metadata AS metadata, place.folder AS folder, text FROM place
       JOIN reading ON reading.capture = place.capture WHERE place.capture >= ? AND place.capture < ?`,
      part,
      `${part}g`,
    )
    for (const { metadata, folder, text } of rows) {
      const capture = { metadata: JSON.parse(String(metadata)), folder: String(folder), reading: textOf(text) }
      const { scope, lines } = cellsOfCapture(capture)
      for (const cell of scope) all.scope.push(cell)
      for (const line of lines) all.lines.push(line)
    }
    return all
  }
}

function numbersOf(blob: unknown): Uint32Array {
  const { buffer, byteOffset, byteLength } = blob as Uint8Array
  return new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength))
}
