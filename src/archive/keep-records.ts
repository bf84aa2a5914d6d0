import type { Database } from './database.ts'
import { digestOf } from './digest.ts'

/** A record as a table keeps it, with its place in the table's order. */
export interface KeptRecord {
  key: string
  position: number
  /** JSON. */
  record: string
}

/** Makes a table hold these records and no others; writes only what is not so already. Returns the keys of records that changed or went. */
export function keepRecords(
  store: Database,
  { table, key }: { table: 'story' | 'missing' | 'passage'; key: string },
  records: Iterable<KeptRecord>,
): string[] {
  const rows = store.all(`SELECT ${key} AS key, position, digest FROM ${table}`)
  const before = new Map(rows.map((row) => [String(row['key']), row]))
  const changed: string[] = []
  for (const { key: own, position, record } of records) {
    const stood = before.get(own)
    before.delete(own)
    const digest = digestOf(record)
    if (stood?.['digest'] === digest) {
      if (stood['position'] !== position) store.run(`UPDATE ${table} SET position = ? WHERE ${key} = ?`, position, own)
      continue
    }
    store.run(
      `INSERT OR REPLACE INTO ${table} (${key}, position, digest, record) VALUES (?, ?, ?, ?)`,
      own,
      position,
      digest,
      record,
    )
    changed.push(own)
  }
  for (const gone of before.keys()) store.run(`DELETE FROM ${table} WHERE ${key} = ?`, gone)
  return [...changed, ...before.keys()]
}
