import { createHash } from 'node:crypto'
import type { Capture } from '../model/capture.ts'
import {
  cellsOfCapture,
  countedLine,
  LONGEST_LINE,
  lineCells,
  ROWS,
  SCOPE_WIDTH,
  type Scoped,
  scopeBit,
  scopeCells,
  scopeOf,
  WIDTH,
} from './line-sketch.ts'

export { scopeOf }

/**
 * Learnt boilerplate: a line that many captures of one source (without a source: of one input folder) repeat is that
 * site's own, whatever it says. The line must stand in at least `FEWEST` captures, in at least `SHARE` of its scope's
 * captures, and around texts that differ: one article crawled forty times teaches nothing.
 *
 * Lines are counted in a sketch of fixed size (count-min, 4 rows): adding is commutative, so the order of captures
 * changes nothing, and memory does not grow with the input. A count can only be too high, by a collision in all rows. The
 * scopes' captures are counted in a smaller sketch likewise: too high a count there learns less, never more.
 */
/** Captures that must repeat a line. */
export const FEWEST = 10
/** Share of its scope's captures that must repeat a line. */
export const SHARE = 0.05
/** Distinct texts around it that must be seen, of 32 told apart. */
const FEWEST_TEXTS = 6

/** What was learnt, as plain data: it can go to a worker or into a file. */
export interface LearntBoilerplate {
  /** Cells of the sketch that reached `FEWEST`: index, count, and one bit of 32 for each scope whose lines are counted there; ascending. */
  cells: [index: number, count: number, scopes: number][]
  /** Cells of the sketch of scopes that reached `FEWEST`: index and captures, ascending. */
  scopes: [index: number, captures: number][]
}

export class BoilerplateLearner {
  readonly #counts = new Uint32Array(ROWS * WIDTH)
  readonly #texts = new Uint32Array(ROWS * WIDTH)
  readonly #scopes = new Uint32Array(ROWS * WIDTH)
  readonly #captures = new Uint32Array(ROWS * SCOPE_WIDTH)

  /** Counts a capture's short lines, each once. */
  observe(capture: Capture): void {
    this.add(cellsOfCapture(capture))
  }

  /** Counts what `cellsOfCapture` gave of one capture or, put together, of many. */
  add({ scope, lines }: { scope: Iterable<number>; lines: Iterable<number> }): void {
    for (const cell of scope) this.#captures[cell]!++
    for (const line of lines) {
      const { cell, text, scope } = countedLine(line)
      this.#counts[cell]!++
      this.#texts[cell]! |= 1 << text
      this.#scopes[cell]! |= 1 << scope
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
  const bit = (1 << scopeBit(scope)) >>> 0
  const isLearnt = (cell: number) =>
    (table.counts.get(cell) ?? 0) >= threshold && (table.scopesOf.get(cell)! & bit) !== 0
  return (key) => key !== '' && key.length <= LONGEST_LINE && lineCells(scope, key).every(isLearnt)
}

/**
 * Names all that `learntLines` goes by for a scope: while it is the same, so are its answers, whatever was counted since.
 * It changes with the lines learnt for the scope, and with those of about one in 32 other scopes.
 */
export function learntDigest(scope: string, learnt: LearntBoilerplate): string {
  const table = tableOf(learnt)
  const threshold = thresholdOf(scope, table)
  if (threshold === undefined) return ''
  const bit = (1 << scopeBit(scope)) >>> 0
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
