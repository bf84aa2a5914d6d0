import type { Capture } from '../model/capture.ts'
import { lineKey } from './key.ts'
import { linesOf } from './lines.ts'

/**
 * Learnt boilerplate: a line that many captures of one source (without a source: of one input folder) repeat is that
 * site's own, whatever it says. The line must stand in at least `FEWEST` captures, in at least `SHARE` of its scope's
 * captures, and around texts that differ: one article crawled forty times teaches nothing.
 *
 * Lines are counted in a sketch of fixed size (count-min, 4 rows): adding is commutative, so the order of captures
 * changes nothing, and memory does not grow with the input. A count can only be too high, by a collision in all rows.
 */
const ROWS = 4
const WIDTH = 1 << 20
/** Captures that must repeat a line. */
export const FEWEST = 10
/** Share of its scope's captures that must repeat a line. */
export const SHARE = 0.05
/** Distinct texts around it that must be seen, of 32 told apart. */
const FEWEST_TEXTS = 6
/** Lines longer than this are text: they are not learnt. */
const LONGEST_LINE = 200
const LONGEST_SCOPES = 50_000

/** What was learnt, as plain data: it can go to a worker or into a file. */
export interface LearntBoilerplate {
  /** Cells of the sketch that reached `FEWEST`: index and count, ascending. */
  cells: [index: number, count: number][]
  /** Captures that must repeat a line, by scope. */
  thresholds: Record<string, number>
}

/** The unit in which boilerplate is learnt: the source where it is known, else the host, else the folder. */
export function scopeOf(capture: Capture): string {
  const { source, url } = capture.metadata
  if (source) return `source ${source}`
  const host = url && /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]
  return host ? `host ${host.toLowerCase()}` : `folder ${capture.folder}`
}

/** FNV-1a over UTF-16 units, then mixed: two independent halves give the rows' cells. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value ^= value >>> 15
  value = Math.imul(value, 0x2c1b3c6d)
  value ^= value >>> 12
  return value >>> 0
}

function cellsOf(scope: string, key: string): number[] {
  const text = `${scope}\n${key}`
  const first = hash(text, 0)
  const second = hash(text, 0x9e3779b9) | 1
  return Array.from({ length: ROWS }, (_, row) => row * WIDTH + (((first + Math.imul(row, second)) >>> 0) % WIDTH))
}

export class BoilerplateLearner {
  #counts = new Uint32Array(ROWS * WIDTH)
  #texts = new Uint32Array(ROWS * WIDTH)
  #captures = new Map<string, number>()

  /** Counts a capture's short lines, each once. */
  observe(capture: Capture): void {
    const { reading } = capture
    const scope = scopeOf(capture)
    if (!this.#captures.has(scope) && this.#captures.size >= LONGEST_SCOPES) return
    this.#captures.set(scope, (this.#captures.get(scope) ?? 0) + 1)
    const lines = linesOf(reading)
    let longest = lines[0]
    for (const line of lines) if (longest && line.end - line.start > longest.end - longest.start) longest = line
    if (!longest) return
    const bit = 1 << (hash(reading.slice(longest.start, Math.min(longest.end, longest.start + 400)), 7) & 31)
    const seen = new Set<string>()
    for (const line of lines) {
      if (line === longest || line.end - line.start > LONGEST_LINE) continue
      const key = lineKey(reading.slice(line.start, line.end))
      if (key === '' || seen.has(key)) continue
      seen.add(key)
      for (const cell of cellsOf(scope, key)) {
        this.#counts[cell]!++
        this.#texts[cell]! |= bit
      }
    }
  }

  learn(): LearntBoilerplate {
    const cells: [number, number][] = []
    for (const [cell, count] of this.#counts.entries()) {
      if (count >= FEWEST && bits(this.#texts[cell]!) >= FEWEST_TEXTS) cells.push([cell, count])
    }
    const scopes = [...this.#captures].filter(([, captures]) => captures >= FEWEST).sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      cells,
      thresholds: Object.fromEntries(
        scopes.map(([scope, captures]) => [scope, Math.max(FEWEST, Math.ceil(captures * SHARE))]),
      ),
    }
  }
}

function bits(value: number): number {
  let count = 0
  for (let rest = value >>> 0; rest; rest &= rest - 1) count++
  return count
}

const tables = new WeakMap<LearntBoilerplate, Map<number, number>>()

/** Whether a line (by its `lineKey`) was learnt to be boilerplate in a capture's scope. */
export function learntLines(capture: Capture, learnt: LearntBoilerplate | undefined): (key: string) => boolean {
  const scope = scopeOf(capture)
  const threshold = learnt?.thresholds[scope]
  if (!learnt || threshold === undefined) return () => false
  let table = tables.get(learnt)
  if (!table) tables.set(learnt, (table = new Map(learnt.cells)))
  const counts = table
  return (key) =>
    key !== '' &&
    key.length <= LONGEST_LINE &&
    cellsOf(scope, key).every((cell) => (counts.get(cell) ?? 0) >= threshold)
}
