import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { Database, machineFault } from '../archive/database.ts'
import { schema } from '../archive/schema.ts'
import { codeVersion } from './code-version.ts'

/** Files of a store, by what follows its path: SQLite's own, and the seal. */
const suffixes = ['', '-wal', '-shm', '-seal']

/**
 * The store of the work folder, made where there is none. One that other code filled, that was cut short, or that somebody else
 * wrote to, is thrown away: it can be made again. Throws where the machine is at fault: a full disk damages no store.
 */
export function openStore(path: string): Database {
  try {
    const seal = takeSeal(path)
    if (seal !== undefined && seal !== sealOf(path)) throw new Error('changed since it was closed')
    return prepare(new Database(path), seal !== undefined)
  } catch (error) {
    if (machineFault(error) !== undefined) throw error
    for (const suffix of suffixes) rmSync(path + suffix, { force: true })
    return prepare(new Database(path), false)
  }
}

/**
 * Closes the store when its work is done, and seals it: a sealed one is not searched for damage when it is opened again, which
 * takes as long as reading all of it, and could not tell one text from another either.
 */
export function closeStore(store: Database, path: string): void {
  store.checkpoint()
  store.close()
  writeFileSync(`${path}-seal`, sealOf(path))
}

/** Size and time of a store's file; whoever overwrites it leaves another time. */
function sealOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? 'nothing' : `${found.size} ${found.mtimeNs}`
}

/** The seal, which is broken from now on; nothing where the work on the store was broken off. */
function takeSeal(path: string): string | undefined {
  try {
    return readFileSync(`${path}-seal`, 'utf8')
  } catch {
    return undefined
  } finally {
    rmSync(`${path}-seal`, { force: true })
  }
}

function prepare(store: Database, isSealed: boolean): Database {
  try {
    store.execute(schema)
    const version = store.first(`SELECT value FROM fact WHERE name = 'code'`)?.['value']
    if (version === undefined) store.run(`INSERT INTO fact VALUES ('code', ?)`, codeVersion())
    else if (version !== codeVersion()) throw new Error('filled by other code')
    const fault = isSealed ? 'ok' : store.first('PRAGMA quick_check(1)')?.['quick_check']
    if (fault !== 'ok') throw new Error(String(fault))
    return store
  } catch (error) {
    store.close()
    throw error
  }
}
