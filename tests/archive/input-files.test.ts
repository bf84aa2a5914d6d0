import assert from 'node:assert/strict'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Database } from '../../src/archive/database.ts'
import { InputFiles } from '../../src/archive/input-files.ts'
import { schema } from '../../src/archive/schema.ts'
import { temporaryFolder } from '../build/built-site.ts'

/** A store and a folder, and a round of reading: which of the names are to be read. */
function rounds() {
  const store = new Database(':memory:')
  store.execute(schema)
  const folder = temporaryFolder()
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const round = (names: string[], { settings = 'as ever', sidecar = '', distrusted = '' } = {}) => {
    const files = new InputFiles(store, settings)
    const read = names.filter((name) => {
      const beside = sidecar && name === 'a.txt' ? { sidecar: join(folder, sidecar) } : {}
      const enters = files.enter({ file: join(folder, name), path: name, ...beside })
      if (name === distrusted) files.distrust(files.current)
      return enters
    })
    files.leave()
    return { read, gone: files.forget().length }
  }
  return { store, folder, write, round }
}

test('a file is read once, and again when it, its sidecar or the way of reading changes', () => {
  const { folder, write, round } = rounds()
  for (const name of ['a.txt', 'b.txt', 'a.json']) write(name, '1')
  assert.deepEqual(round(['a.txt', 'b.txt']).read, ['a.txt', 'b.txt'])
  assert.deepEqual(round(['a.txt', 'b.txt']).read, [])
  write('b.txt', '22')
  assert.deepEqual(round(['a.txt', 'b.txt']).read, ['b.txt'])
  assert.deepEqual(round(['a.txt', 'b.txt'], { sidecar: 'a.json' }).read, ['a.txt'])
  write('a.json', '22')
  assert.deepEqual(round(['a.txt', 'b.txt'], { sidecar: 'a.json' }).read, ['a.txt'])
  rmSync(join(folder, 'a.json'))
  assert.deepEqual(round(['a.txt', 'b.txt']).read, ['a.txt'])
  assert.deepEqual(round(['a.txt', 'b.txt'], { settings: 'otherwise' }).read, ['a.txt', 'b.txt'])
})

test('a file that is not met is forgotten, and read when it comes back', () => {
  const { write, round } = rounds()
  for (const name of ['a.txt', 'b.txt']) write(name, '1')
  round(['a.txt', 'b.txt'])
  assert.deepEqual(round(['b.txt']), { read: [], gone: 1 })
  assert.deepEqual(round(['a.txt', 'b.txt']), { read: ['a.txt'], gone: 0 })
})

test('links, distrusted files and those whose reading was broken off are read in every build', () => {
  const { store, folder, write, round } = rounds()
  for (const name of ['a.txt', 'b.txt']) write(name, '1')
  symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'))
  round(['a.txt', 'link.txt', 'b.txt'], { distrusted: 'b.txt' })
  assert.deepEqual(round(['a.txt', 'link.txt', 'b.txt']).read, ['link.txt', 'b.txt'])
  const broken = new InputFiles(store, 'as ever')
  write('a.txt', '22')
  broken.enter({ file: join(folder, 'a.txt'), path: 'a.txt' })
  assert.deepEqual(round(['a.txt']).read, ['a.txt'])
  assert.deepEqual(round(['a.txt', 'a.txt']).read, [])
})
