import { chmodSync, closeSync, copyFileSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Database } from '../../archive/database.ts'
import { hashFile } from '../trust/manifest.ts'
import type { Block } from './blocks.ts'
import type { BlockTarget, DatabaseFormat, PlacedBlock, Rows } from './data-file.ts'
import type { DatabaseRow } from './database-rows.ts'
import { type KeptFile, keptFile } from './kept-files.ts'

/** What is kept of a block: whose rows they are. */
interface Owners {
  type: Rows['type']
  /** Their ids, with a space between two. */
  ids: string
}

/** The tables that have rows of one article or capture, and the column that says of which. */
const owned = {
  article: [
    ['article', 'id'],
    ['occurrence', 'article'],
    ['related_title', 'article'],
  ],
  capture: [['capture', 'id']],
} as const satisfies Record<Rows['type'], readonly (readonly [table: string, column: string])[]>

/**
 * A SQLite database while it is written. What changed since the last build is changed in a copy of that build's file; SQLite then
 * writes the rows anew in the order of their keys (`VACUUM INTO`), so that the bytes are those of a clean build.
 */
export class DatabaseFile implements BlockTarget<Rows> {
  readonly path: string
  readonly #format: DatabaseFormat
  readonly #settings: string
  readonly #target: string
  /** Where it is made. */
  readonly #making: string
  readonly #database: Database
  /** The blocks of the last build's file, where this is a copy of it. */
  readonly #kept: ReadonlyMap<string, PlacedBlock> | undefined
  readonly #blocks = new Map<string, PlacedBlock>()
  readonly #added = { article: new Set<string>(), capture: new Set<string>() }

  /**
   * @param settings names all that the bytes depend on beside the records
   * @param kept the last build's file, where it was made under the same settings
   */
  constructor(out: string, format: DatabaseFormat, settings: string, kept: { file: KeptFile; at: string } | undefined) {
    this.path = `data/${format.path}`
    this.#format = format
    this.#settings = settings
    this.#target = join(out, this.path)
    this.#making = `${this.#target}.making`
    this.#kept = kept?.file.blocks
    mkdirSync(dirname(this.#target), { recursive: true })
    // Another output may share the file's bytes on the disk.
    for (const path of [this.#target, this.#making]) rmSync(path, { force: true })
    if (kept) {
      copyFileSync(kept.at, this.#making)
      // It may have been protected.
      chmodSync(this.#making, 0o644)
    }
    this.#database = new Database(this.#making)
    // What is made can be made again: nothing is to be rolled back.
    this.#database.execute('PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; BEGIN')
    if (!kept) this.#database.execute(format.tables)
  }

  has(block: Block): boolean {
    return this.#kept?.has(block.key) ?? false
  }

  copy(block: Block): void {
    this.#blocks.set(block.key, this.#kept!.get(block.key)!)
  }

  add(block: Block, { type, ids, rows }: Rows): void {
    for (const id of ids) {
      if (this.#kept) this.#remove(type, id)
      this.#added[type].add(id)
    }
    this.#insert(rows)
    const facts: Owners = { type, ids: ids.join(' ') }
    this.#blocks.set(block.key, { offset: 0, length: 0, facts })
  }

  end(): KeptFile {
    const { whole, indexes } = this.#format
    for (const [key, { facts }] of this.#kept ?? []) if (!this.#blocks.has(key)) this.#removeGone(facts as Owners)
    this.#database.run(`DELETE FROM ${whole.table}`)
    this.#insert(whole.rows())
    this.#database.execute('COMMIT')
    if (!this.#kept) this.#database.execute(indexes)
    this.#database.execute(`VACUUM INTO '${this.#target.replaceAll("'", "''")}'`)
    forgetSchemaChanges(this.#target)
    const found = statSync(this.#target, { bigint: true })
    const { sha256 } = hashFile(this.#target)
    this.close()
    return keptFile({ path: this.path, settings: this.#settings, sha256, blocks: this.#blocks }, found)
  }

  close(): void {
    this.#database.close()
    rmSync(this.#making, { force: true })
  }

  /** Takes away what a block of the last build had and none has now. */
  #removeGone({ type, ids }: Owners): void {
    for (const id of ids.split(' ')) if (!this.#added[type].has(id)) this.#remove(type, id)
  }

  #remove(type: Rows['type'], id: string): void {
    for (const [table, column] of owned[type]) this.#database.run(`DELETE FROM ${table} WHERE ${column} = ?`, id)
  }

  #insert(rows: Iterable<DatabaseRow>): void {
    for (const { into, values } of rows)
      this.#database.run(`INSERT INTO ${into} VALUES (${values.map(() => '?').join()})`, ...values)
  }
}

/** Where a database counts the changes of its schema, as a number of four bytes (SQLite's file format, 1.3.9): each copy is one. */
const schemaCookie = 40

function forgetSchemaChanges(path: string): void {
  const file = openSync(path, 'r+')
  writeSync(file, Uint8Array.of(0, 0, 0, 1), 0, 4, schemaCookie)
  closeSync(file)
}
