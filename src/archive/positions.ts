import type { Database, Row } from './database.ts'

/** A table whose rows have a `position` from 0 on, by an order of theirs. */
export interface OrderedTable {
  table: 'article' | 'capture'
  /** `id` and what the order rests on. */
  columns: string
  /** Never 0. */
  compare(a: Row, b: Row): number
}

/** Share of a table's rows from which on all are put in order anew, and its index made anew rather than changed. */
const many = 1 / 8

/**
 * Gives the rows that have no position theirs and closes the gaps of those that went. All others have to stand in order
 * already: only their distance to the start may change.
 */
export function placeRows(store: Database, ordered: OrderedTable): void {
  const { table, columns, compare } = ordered
  const fresh = store.all(`SELECT ${columns} FROM ${table} WHERE position IS NULL`).sort(compare)
  const placed = Uint32Array.from(
    store.all(`SELECT position FROM ${table} WHERE position IS NOT NULL ORDER BY position`),
    (row) => Number(row['position']),
  )
  const isMany = fresh.length > many * placed.length
  const before = isMany ? mergeRanks(store, ordered, fresh) : searchRanks(store, ordered, fresh, placed)
  shift(store, table, shiftsOf(placed, before))
  for (const [index, row] of fresh.entries())
    store.run(`UPDATE ${table} SET position = ? WHERE id = ?`, before[index]! + index, row['id']!)
  store.execute(`CREATE INDEX IF NOT EXISTS ${table}_position ON ${table} (position)`)
}

/** Of each new row how many old ones come before it, found by walking along both. */
function mergeRanks(store: Database, { table, columns, compare }: OrderedTable, fresh: readonly Row[]): number[] {
  const old = store.all(`SELECT ${columns} FROM ${table} WHERE position IS NOT NULL ORDER BY position`)
  store.execute(`DROP INDEX IF EXISTS ${table}_position`)
  let rank = 0
  return fresh.map((row) => {
    while (rank < old.length && compare(old[rank]!, row) < 0) rank++
    return rank
  })
}

/** The same by halving. */
function searchRanks(
  store: Database,
  { table, columns, compare }: OrderedTable,
  fresh: readonly Row[],
  placed: Uint32Array,
): number[] {
  return fresh.map((row) => {
    let [low, high] = [0, placed.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const old = store.first(`SELECT ${columns} FROM ${table} WHERE position = ?`, placed[middle]!)!
      if (compare(old, row) < 0) low = middle + 1
      else high = middle
    }
    return low
  })
}

/** Old positions [from, to] that move by the same distance. */
interface Shift {
  from: number
  to: number
  by: number
}

function shiftsOf(placed: Uint32Array, before: readonly number[]): Shift[] {
  const shifts: Shift[] = []
  let inserted = 0
  for (let rank = 0; rank < placed.length; rank++) {
    while (inserted < before.length && before[inserted]! <= rank) inserted++
    const position = placed[rank]!
    const by = rank + inserted - position
    const last = shifts.at(-1)
    if (last?.by === by) last.to = position
    else shifts.push({ from: position, to: position, by })
  }
  return shifts.filter(({ by }) => by !== 0)
}

/** Moves the ranges so that none runs into one that has not moved yet: those that move up from the last, then the others from the first. */
function shift(store: Database, table: string, shifts: readonly Shift[]): void {
  const moved = shifts.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const all = store.number(`SELECT count(*) AS n FROM ${table}`)
  const order = [...shifts.filter(({ by }) => by > 0).reverse(), ...shifts.filter(({ by }) => by < 0)]
  if (order.length > 1 || moved <= many * all) {
    for (const { from, to, by } of order)
      store.run(`UPDATE ${table} SET position = position + ? WHERE position BETWEEN ? AND ?`, by, from, to)
    return
  }
  store.execute(`DROP INDEX IF EXISTS ${table}_position`)
  for (const { from, to, by } of order)
    store.run(`UPDATE ${table} SET position = position + ? WHERE +position BETWEEN ? AND ?`, by, from, to)
}
