import assert from 'node:assert/strict'
import { type Channel, subscribe, unsubscribe } from 'node:diagnostics_channel'
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { OutputFolder } from '../../src/build/output-folder.ts'
import { keptRelationsPath, learnLittle } from '../../src/site/learn-relations.ts'
import { relationsPath } from '../../src/site/passing-files.ts'
import { learnSite } from '../../src/site/site.ts'
import { temporaryFolder } from '../build/built-site.ts'
import { fillArchive } from '../build/filled-archive.ts'
import { generateArticles } from '../sites/generate.ts'

/** A store of so many articles; returns its path. */
async function storeOf(count: number, out = join(temporaryFolder(), '_site')): Promise<string> {
  const file = join(dirname(out), 'news.jsonl')
  writeFileSync(file, [...generateArticles(count)].map((article) => JSON.stringify(article)).join('\n'))
  await fillArchive([file], out)
  return new OutputFolder(out).store
}

/** What is learnt of a store, and by how many processes. */
async function learn(store: string, code = 'code'): Promise<{ relations: string; processes: number }> {
  let processes = 0
  const count: Parameters<Channel['subscribe']>[0] = () => processes++
  subscribe('child_process', count)
  try {
    const learnt = learnLittle(store, code, relationsPath(store))
    learnt?.keep()
    await learnSite(store, () => code, Promise.resolve(learnt !== undefined))
  } finally {
    unsubscribe('child_process', count)
  }
  const relations = readFileSync(relationsPath(store), 'hex')
  rmSync(relationsPath(store))
  return { relations, processes }
}

test('relations are learnt in a process of its own, but where what was kept leaves little to learn', async () => {
  const store = await storeOf(30)
  const first = await learn(store)
  assert.equal(first.processes, 1)
  const kept = readFileSync(keptRelationsPath(store, 'code'))
  assert.deepEqual(await learn(store), { ...first, processes: 0 })

  // Damaged, from another version of Node, of other code under this one's name: of no use.
  const others: Record<string, () => void> = {
    'cut short': () => truncateSync(keptRelationsPath(store, 'code'), Math.floor(kept.length / 2)),
    emptied: () => truncateSync(keptRelationsPath(store, 'code'), 0),
    overwritten: () => writeFileSync(keptRelationsPath(store, 'code'), kept.fill(7, Math.floor(kept.length / 2))),
    removed: () => rmSync(keptRelationsPath(store, 'code')),
  }
  for (const [name, damage] of Object.entries(others)) {
    damage()
    assert.deepEqual(await learn(store), first, name)
  }

  assert.deepEqual(await learn(store, 'other'), first, 'other code')
  const names = readdirSync(dirname(store)).filter((name) => name.startsWith('similar-'))
  assert.deepEqual(names, ['similar-other.bin'])
})

test('where many articles are new, they are learnt as in a first build', async () => {
  const out = join(temporaryFolder(), '_site')
  const store = await storeOf(30, out)
  await learn(store)
  await storeOf(40, out)
  assert.equal((await learn(store)).processes, 0, 'few')
  await storeOf(900, out)
  const grown = await learn(store)
  assert.equal(grown.processes, 1, 'many')
  rmSync(keptRelationsPath(store, 'code'))
  assert.deepEqual(await learn(store), grown)
})
