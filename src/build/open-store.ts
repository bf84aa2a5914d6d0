import { rmSync } from 'node:fs'
import { Database } from '../archive/database.ts'
import { schema, schemaVersion } from '../archive/schema.ts'

/** The store of the work folder, made where there is none. One of another version, or cut short, is thrown away: it can be made again. */
export function openStore(path: string): Database {
  try {
    return prepare(new Database(path))
  } catch {
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
    return prepare(new Database(path))
  }
}

function prepare(store: Database): Database {
  try {
    store.execute(schema)
    const version = store.first(`SELECT value FROM fact WHERE name = 'schema'`)?.['value']
    if (version === undefined) store.run(`INSERT INTO fact VALUES ('schema', ?)`, String(schemaVersion))
    else if (version !== String(schemaVersion)) throw new Error('another version')
    const fault = store.first('PRAGMA quick_check(1)')?.['quick_check']
    if (fault !== 'ok') throw new Error(String(fault))
    return store
  } catch (error) {
    store.close()
    throw error
  }
}
