import { createHash } from 'node:crypto'
import type { Capture } from '../model/capture.ts'
import { lineKey } from './key.ts'
import { linesOf } from './lines.ts'

/**
 * Learnt boilerplate: a line that many captures of one source (without a source: of one input folder) repeat is that
 * site's own, whatever it says. The line must stand in at least `FEWEST` captures, in at least `SHARE` of its scope's
 * captures, and around texts that differ: one article crawled forty times teaches nothing.
 *
 * Lines are counted in a sketch of fixed size (count-min, 4 rows): adding is commutative, so the order of captures
 * changes nothing, and memory does not grow with the input. A count can only be too high, by a collision in all rows. The
 * scopes' captures are counted in a smaller sketch likewise: too high a count there learns less, never more.
 */
const ROWS = 4
const WIDTH = 1 << 20
const SCOPE_WIDTH = 1 << 18
/** Captures that must repeat a line. */
export const FEWEST = 10
/** Share of its scope's captures that must repeat a line. */
export const SHARE = 0.05
/** Distinct texts around it that must be seen, of 32 told apart. */
const FEWEST_TEXTS = 6
/** Lines longer than this are text: they are not learnt. */
const LONGEST_LINE = 200

/** What was learnt, as plain data: it can go to a worker or into a file. */
export interface LearntBoilerplate {
  /** Cells of the sketch that reached `FEWEST`: index, count, and one bit of 32 for each scope whose lines are counted there; ascending. */
  cells: [index: number, count: number, scopes: number][]
  /** Cells of the sketch of scopes that reached `FEWEST`: index and captures, ascending. */
  scopes: [index: number, captures: number][]
}

/** What tells a capture's scope. */
type Scoped = Pick<Capture, 'metadata' | 'folder'>

/** The unit in which boilerplate is learnt: the source where it is known, else the host, else the folder. */
export function scopeOf(capture: Scoped): string {
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

function cellsOf(text: string, width: number): number[] {
  const first = hash(text, 0)
  const second = hash(text, 0x9e3779b9) | 1
  return Array.from({ length: ROWS }, (_, row) => row * width + (((first + Math.imul(row, second)) >>> 0) % width))
}

const lineCells = (scope: string, key: string) => cellsOf(`${scope}\n${key}`, WIDTH)
const scopeCells = (scope: string) => cellsOf(scope, SCOPE_WIDTH)
const scopeBit = (scope: string) => (1 << (hash(scope, 11) & 31)) >>> 0

export class BoilerplateLearner {
  #counts = new Uint32Array(ROWS * WIDTH)
  #texts = new Uint32Array(ROWS * WIDTH)
  #scopes = new Uint32Array(ROWS * WIDTH)
  #captures = new Uint32Array(ROWS * SCOPE_WIDTH)

  /** Counts a capture's short lines, each once. */
  observe(capture: Capture): void {
    const { reading } = capture
    const scope = scopeOf(capture)
    for (const cell of scopeCells(scope)) this.#captures[cell]!++
    const lines = linesOf(reading)
    let longest = lines[0]
    for (const line of lines) if (longest && line.end - line.start > longest.end - longest.start) longest = line
    if (!longest) return
    const bit = 1 << (hash(reading.slice(longest.start, Math.min(longest.end, longest.start + 400)), 7) & 31)
    const ownScope = scopeBit(scope)
    const seen = new Set<string>()
    for (const line of lines) {
      if (line === longest || line.end - line.start > LONGEST_LINE) continue
      const key = lineKey(reading.slice(line.start, line.end))
      if (key === '' || seen.has(key)) continue
      seen.add(key)
      for (const cell of lineCells(scope, key)) {
        this.#counts[cell]!++
        this.#texts[cell]! |= bit
        this.#scopes[cell]! |= ownScope
      }
    }
  }

  learn(): LearntBoilerplate {
    const cells: LearntBoilerplate['cells'] = []
    for (let cell = 0; cell < this.#counts.length; cell++) {
      const count = this.#counts[cell]!
      if (count >= FEWEST && bits(this.#texts[cell]!) >= FEWEST_TEXTS) cells.push([cell, count, this.#scopes[cell]!])
    }
    const scopes: LearntBoilerplate['scopes'] = []
    for (const [cell, captures] of this.#captures.entries()) if (captures >= FEWEST) scopes.push([cell, captures])
    return { cells, scopes }
  }
}

function bits(value: number): number {
  let count = 0
  for (let rest = value >>> 0; rest; rest &= rest - 1) count++
  return count
}

/** What was learnt, laid out for asking. */
interface LearntTable {
  counts: Map<number, number>
  scopesOf: Map<number, number>
  captures: Map<number, number>
  digests: Map<string, string>
}

const tables = new WeakMap<LearntBoilerplate, LearntTable>()

function tableOf(learnt: LearntBoilerplate): LearntTable {
  const known = tables.get(learnt)
  if (known) return known
  const table: LearntTable = {
    counts: new Map(learnt.cells.map(([cell, count]) => [cell, count])),
    scopesOf: new Map(learnt.cells.map(([cell, , scopes]) => [cell, scopes])),
    captures: new Map(learnt.scopes),
    digests: new Map(),
  }
  tables.set(learnt, table)
  return table
}

/** Captures of a scope that must repeat a line; `undefined` where the scope is too small to teach anything. */
function thresholdOf(scope: string, { captures }: LearntTable): number | undefined {
  const counted = Math.min(...scopeCells(scope).map((cell) => captures.get(cell) ?? 0))
  return counted < FEWEST ? undefined : Math.max(FEWEST, Math.ceil(counted * SHARE))
}

/** Whether a line (by its `lineKey`) was learnt to be boilerplate in a capture's scope. */
export function learntLines(capture: Scoped, learnt: LearntBoilerplate | undefined): (key: string) => boolean {
  const table = learnt && tableOf(learnt)
  const scope = scopeOf(capture)
  const threshold = table && thresholdOf(scope, table)
  if (!table || threshold === undefined) return () => false
  const bit = scopeBit(scope)
  const isLearnt = (cell: number) =>
    (table.counts.get(cell) ?? 0) >= threshold && (table.scopesOf.get(cell)! & bit) !== 0
  return (key) => key !== '' && key.length <= LONGEST_LINE && lineCells(scope, key).every(isLearnt)
}

/**
 * Names all that `learntLines` goes by for a capture: while it is the same, so are its answers, whatever was counted since.
 * It changes with the lines learnt for the scope, and with those of about one in 32 other scopes.
 */
export function learntDigest(capture: Scoped, learnt: LearntBoilerplate): string {
  const table = tableOf(learnt)
  const scope = scopeOf(capture)
  const threshold = thresholdOf(scope, table)
  if (threshold === undefined) return ''
  const bit = scopeBit(scope)
  const name = `${bit} ${threshold}`
  let digest = table.digests.get(name)
  if (digest === undefined) {
    const cells = learnt.cells.filter(([, count, scopes]) => count >= threshold && (scopes & bit) !== 0)
    const hashed = createHash('sha256').update(cells.map(([cell]) => cell).join())
    digest = cells.length === 0 ? '' : hashed.digest('hex').slice(0, 16)
    table.digests.set(name, digest)
  }
  return digest
}
