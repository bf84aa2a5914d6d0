import { rmSync } from 'node:fs'
import { Database, machineFault } from '../archive/database.ts'
import { schema } from '../archive/schema.ts'
import { codeVersion } from './code-version.ts'

/**
 * The store of the work folder, made where there is none. One that other code filled, or that
 * was cut short, is thrown away: it can be made again. Throws where the machine is at fault: a full disk damages no store.
 */
export function openStore(path: string): Database {
  try {
    return prepare(new Database(path))
  } catch (error) {
    if (machineFault(error) !== undefined) throw error
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
    return prepare(new Database(path))
  }
}

/** Notes that no work was broken off: a store that was closed so is not searched for damage when it is opened again. */
export function closeStore(store: Database): void {
  store.run(`INSERT OR REPLACE INTO fact VALUES ('closed', '1')`)
  store.checkpoint()
  store.close()
}

function prepare(store: Database): Database {
  try {
    store.execute(schema)
    const version = store.first(`SELECT value FROM fact WHERE name = 'code'`)?.['value']
    if (version === undefined) store.run(`INSERT INTO fact VALUES ('code', ?)`, codeVersion())
    else if (version !== codeVersion()) throw new Error('filled by other code')
    const closed = store.run(`DELETE FROM fact WHERE name = 'closed'`)
    const fault = closed ? 'ok' : store.first('PRAGMA quick_check(1)')?.['quick_check']
    if (fault !== 'ok') throw new Error(String(fault))
    return store
  } catch (error) {
    store.close()
    throw error
  }
}
