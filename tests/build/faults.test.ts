import assert from 'node:assert/strict'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Database, machineFault } from '../../src/archive/database.ts'
import { rememberBuild, sameAsLastBuild } from '../../src/build/last-build.ts'
import { measureFolder } from '../../src/build/measure-folder.ts'
import { closeStore, openStore } from '../../src/build/open-store.ts'
import { OutputError } from '../../src/build/output-error.ts'
import { OutputFolder } from '../../src/build/output-folder.ts'
import type { BuildSummary } from '../../src/report/summary.ts'
import { temporaryFolder } from './built-site.ts'

test('an output that lost a file or a part of one, or was written to, is built again', () => {
  const [work, out] = [temporaryFolder(), temporaryFolder()]
  const page = join(out, 'index.html')
  writeFileSync(page, '<!DOCTYPE html>')
  const { files, bytes } = measureFolder(out)
  rememberBuild(work, 'inputs', { out, files, bytes } as BuildSummary)
  assert.ok(sameAsLastBuild(work, 'inputs'))
  // Of the same length, but written later.
  const later = Date.now() / 1000 + 60
  utimesSync(page, later, later)
  assert.equal(sameAsLastBuild(work, 'inputs'), undefined)
  utimesSync(page, 0, 0)
  assert.ok(sameAsLastBuild(work, 'inputs'))
  writeFileSync(page, '<!DOC')
  assert.equal(sameAsLastBuild(work, 'inputs'), undefined)
  rmSync(page)
  assert.equal(sameAsLastBuild(work, 'inputs'), undefined)
  rmSync(out, { recursive: true })
  assert.equal(sameAsLastBuild(work, 'inputs'), undefined)
})

test('a damaged store is made anew, one that another process writes is left alone', () => {
  const path = join(temporaryFolder(), 'store.sqlite')
  writeFileSync(path, 'no database at all, but long enough to be taken for the head of one. '.repeat(20))
  const store = openStore(path)
  store.run(`INSERT INTO redirect VALUES ('/a/', NULL)`)
  store.close()
  const writer = new Database(path)
  writer.execute('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  assert.throws(
    () => openStore(path),
    (error) => machineFault(error) === 'EBUSY',
  )
  writer.execute('COMMIT')
  assert.equal(writer.number('SELECT count(*) AS n FROM redirect'), 1)
  writer.close()
})

test('a store that was closed is kept, one that was cut short or overwritten since is made anew', () => {
  const path = join(temporaryFolder(), 'store.sqlite')
  const rows = () => {
    const store = openStore(path)
    const count = store.number('SELECT count(*) AS n FROM redirect')
    store.run(`INSERT INTO redirect VALUES (?, NULL)`, `/a/${count}/`)
    closeStore(store, path)
    return count
  }
  assert.deepEqual([rows(), rows()], [0, 1])
  truncateSync(path, statSync(path).size / 2)
  assert.deepEqual([rows(), rows()], [0, 1])
  const file = openSync(path, 'r+')
  writeSync(file, 'junk', statSync(path).size - 4)
  closeSync(file)
  assert.deepEqual([rows(), rows()], [0, 1])
  rmSync(path)
  assert.deepEqual([rows(), rows()], [0, 1])
})

test('an error that is no fault of the machine has no code of it', () => {
  assert.equal(machineFault(new Error('filled by other code')), undefined)
  assert.throws(
    () => readdirSync(join(temporaryFolder(), 'nowhere')),
    (error) => machineFault(error) === 'ENOENT',
  )
})

test('an empty lock is a dead build’s, one that cannot be read is told of, one of a build at work stands', () => {
  const folders = new OutputFolder(join(temporaryFolder(), '_site'))
  const lock = join(folders.work, 'lock')
  mkdirSync(folders.work, { recursive: true })
  writeFileSync(lock, '')
  folders.open()
  folders.close()
  assert.ok(!existsSync(lock))
  writeFileSync(lock, String(process.ppid))
  assert.throws(() => folders.open(), OutputError)
  rmSync(lock)
  mkdirSync(lock)
  assert.throws(() => folders.open(), /cannot be read/)
})
