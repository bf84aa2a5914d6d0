import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Database } from '../../archive/database.ts'
import type { Output } from '../output.ts'
import { rowOf } from './columns.ts'
import { articleRows, captureRows, type DatabaseRow, storyRows } from './database-rows.ts'
import { indexes, tables } from './database-schema.ts'
import { isLarge } from './large-archive.ts'

/**
 * `data/archive.db`: articles, captures, where the one stands in the other, related titles and stories as tables with foreign
 * keys, so that Datasette links their rows. A large archive has the SQL for it instead, see `sqlDump`.
 */
export const sqlite: Output = {
  name: 'archive.db',
  async write({ out, archive, configuration }) {
    if (isLarge(archive)) return { files: 0, bytes: 0 }
    mkdirSync(join(out, 'data'), { recursive: true })
    const path = join(out, 'data/archive.db')
    rmSync(path, { force: true })
    const database = new Database(path)
    database.execute(
      'PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;',
    )
    database.execute(`${tables}; BEGIN`)
    const insert = (rows: Iterable<DatabaseRow>) => {
      for (const [table, values] of rows)
        database.run(`INSERT INTO ${table} VALUES (${values.map(() => '?').join()})`, ...values)
    }
    for (const capture of archive.capturesWithoutReading()) insert(captureRows(capture))
    for (const article of archive.articles()) insert(articleRows({ article, row: rowOf(article, configuration) }))
    insert(storyRows(archive))
    database.execute(`COMMIT; ${indexes}`)
    database.close()
    return { files: 1, bytes: statSync(path).size }
  },
}
