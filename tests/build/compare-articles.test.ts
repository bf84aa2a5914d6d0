import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Database } from '../../src/archive/database.ts'
import { storyArticle } from '../../src/archive/link-stories.ts'
import { comparePairs, type IdPair } from '../../src/archive/stories/compare-pairs.ts'
import { byIds } from '../../src/archive/stories/form.ts'
import { comparing } from '../../src/build/compare-articles.ts'
import { OutputFolder } from '../../src/build/output-folder.ts'
import type { StoryLink } from '../../src/model/story.ts'
import { temporaryFolder } from './built-site.ts'
import { fillArchive, lookAt } from './filled-archive.ts'

const version = (number: number) => {
  const words = Array.from({ length: 80 }, (_, at) => (at % 40 === number ? `إضافة${number}` : `كلمة${at}`))
  return JSON.stringify({ id: `v${number}`, title: `العنوان ${number}`, text: words.join(' ') })
}

const asked = (pairs: IdPair[]) => ({ count: pairs.length, slice: (from: number, to: number) => pairs.slice(from, to) })

test('pairs that threads share out have the links that are found here', async () => {
  const folder = temporaryFolder()
  const [input, out] = [join(folder, 'versions.jsonl'), join(folder, '_site')]
  writeFileSync(input, Array.from({ length: 30 }, (_, number) => version(number)).join('\n'))
  await fillArchive([input], out)
  const ids = lookAt(out, (archive) => archive.revisions().map(({ id }) => id))
  const pairs: IdPair[] = ids.flatMap((a, at) => ids.slice(0, at).map((b) => [a, b] as const))

  const path = new OutputFolder(out).store
  const store = new Database(path, { readOnly: true })
  const here = (some: readonly IdPair[]): StoryLink[] => comparePairs(some, (id) => storyArticle(store, id))
  const links = here(pairs).sort(byIds)
  assert.equal(links.length, pairs.length)
  const shared = await comparing(path, 2)(asked(pairs), () => assert.fail('was not shared out'))
  assert.deepEqual([...shared].sort(byIds), links)
  const few = pairs.slice(0, 3)
  assert.deepEqual(await comparing(path, 2)(asked(few), here), here(few))
  await assert.rejects(async () => comparing(join(folder, 'none.sqlite'), 2)(asked(pairs), here), /unable to open/)
  store.close()
})
