import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { decodeUtf8 } from '../utf8.ts'

/** A value of a row. */
export type Value = SQLInputValue
export type Row = Record<string, string | number | null | Uint8Array>

/** The text of a column that holds it as UTF-8. */
export function textOf(column: Row[string] | undefined): string {
  return decodeUtf8(column as Uint8Array)
}

/** The value of a column that holds it as JSON in UTF-8. */
export function parseJson(column: Row[string] | undefined) {
  return JSON.parse(textOf(column))
}

/** How long a connection waits for another that has the file locked, in milliseconds. */
const patience = 10_000

/** Page cache of a connection, in KiB: the operating system caches the file for all of them anyway. */
const [readerCache, writerCache] = [4096, 24576]

/** SQLite's primary result codes that tell of the machine rather than of the file, as the system's own codes. */
const machineFaults = new Map([
  [3, 'EACCES'], // SQLITE_PERM
  [5, 'EBUSY'], // SQLITE_BUSY
  [6, 'EBUSY'], // SQLITE_LOCKED
  [8, 'EROFS'], // SQLITE_READONLY
  [10, 'EIO'], // SQLITE_IOERR
  [13, 'ENOSPC'], // SQLITE_FULL
  [14, 'EACCES'], // SQLITE_CANTOPEN
])

/** The system's code of a fault of the machine (`ENOSPC`), whoever met it; `undefined` for any other error. */
export function machineFault(error: unknown): string | undefined {
  const { code, errcode, syscall } = error as NodeJS.ErrnoException & { errcode?: number }
  if (code === 'ERR_SQLITE_ERROR') return machineFaults.get((errcode ?? 0) & 0xff)
  return syscall === undefined ? undefined : code
}

/**
 * The one file that knows SQLite: a database file with statements prepared once. Not safe for two writers at a time;
 * readers in other threads or processes open it read-only.
 */
export class Database {
  readonly #connection: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(path: string, options: { readOnly?: boolean } = {}) {
    this.#connection = new DatabaseSync(path, { readOnly: options.readOnly ?? false, timeout: patience })
    this.#connection.exec(
      `PRAGMA cache_size = -${options.readOnly ? readerCache : writerCache}; PRAGMA temp_store = MEMORY;`,
    )
    // A store can always be made again from the input: durability against power cuts is not worth an fsync a commit, nor one of
    // a file that was just copied, which the change of the journal would wait for.
    if (!options.readOnly) this.#connection.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL;')
  }

  /** Runs statements without values, e.g. a schema. */
  execute(sql: string): void {
    this.#connection.exec(sql)
  }

  /** Changes rows; returns how many. */
  run(sql: string, ...values: Value[]): number {
    return Number(this.#prepare(sql).run(...values).changes)
  }

  first(sql: string, ...values: Value[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined
  }

  all(sql: string, ...values: Value[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[]
  }

  /** Rows as lists of their columns, for sweeps over whole tables: objects take twice the time. */
  lists(sql: string, ...values: Value[]): Row[string][][] {
    const statement = this.#connection.prepare(sql)
    statement.setReturnArrays(true)
    return statement.all(...values) as unknown as Row[string][][]
  }

  /** Rows one at a time, on a statement of their own, so that iterations may nest. */
  iterate(sql: string, ...values: Value[]): IterableIterator<Row> {
    return this.#connection.prepare(sql).iterate(...values) as IterableIterator<Row>
  }

  /** A number from a query of one row and one column named `n`; 0 where there is none. */
  number(sql: string, ...values: Value[]): number {
    return Number(this.first(sql, ...values)?.['n'] ?? 0)
  }

  /** All or nothing. */
  transaction<Result>(work: () => Result): Result {
    this.#connection.exec('BEGIN')
    try {
      const result = work()
      this.#connection.exec('COMMIT')
      return result
    } catch (error) {
      this.rollback()
      throw error
    }
  }

  /** All or nothing, of work that waits for others: until it is done nothing else may use the connection. */
  async longTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#connection.exec('BEGIN')
    try {
      const result = await work()
      this.#connection.exec('COMMIT')
      return result
    } catch (error) {
      this.rollback()
      throw error
    }
  }

  /** Undoes the transaction at work; a full disk has SQLite undo it by itself. */
  rollback(): void {
    if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK')
  }

  /** Brings the write-ahead log into the file, so that readers need no more than the file. */
  checkpoint(): void {
    this.#connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  close(): void {
    this.#statements.clear()
    this.#connection.close()
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#connection.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}
