import type { DataFile } from './data-file.ts'
import { articleRows, captureRows, type DatabaseRow, storyRows } from './database-rows.ts'
import { indexes, type SqlValue, tables } from './database-schema.ts'
import { isLarge } from './large-archive.ts'
import { packedFormat } from './packed-format.ts'
import { textFormat } from './text-format.ts'

/**
 * `data/archive.sql.gz`: of a large archive the SQL that makes its database, for SQLite would write all of that anew for one more
 * article: `gunzip -c archive.sql.gz | sqlite3 archive.db`.
 */
export const sqlDump: DataFile = {
  name: 'archive.sql.gz',
  open({ archive }) {
    if (!isLarge(archive)) return 'none'
    return packedFormat(
      textFormat({
        path: 'archive.sql',
        head: `PRAGMA foreign_keys = OFF;\nBEGIN;${tables}`,
        capture: (capture) => statements(captureRows(capture)),
        article: (entry) => statements(articleRows(entry)),
        tail: `${statements(storyRows(archive))}${indexes}COMMIT;\n`,
      }),
    )
  },
}

function statements(rows: Iterable<DatabaseRow>): string {
  let sql = ''
  for (const [table, values] of rows) sql += `INSERT INTO ${table} VALUES (${values.map(literal).join()});\n`
  return sql
}

/** A value in SQL. A text ends for SQLite at U+0000, so that is put in by its number. */
function literal(value: SqlValue): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  return value.includes('\0') ? `(${value.split('\0').map(quoted).join('||char(0)||')})` : quoted(value)
}
