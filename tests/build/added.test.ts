import assert from 'node:assert/strict'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Database } from '../../src/archive/database.ts'
import { openArchive } from '../../src/archive/store.ts'
import { ArchiveSteps } from '../../src/build/archive-steps.ts'
import { OutputFolder } from '../../src/build/output-folder.ts'
import { configurationSchema } from '../../src/model/configuration.ts'
import { FEWEST } from '../../src/parse/learn.ts'
import { temporaryFolder } from './built-site.ts'

const furniture = 'زوروا متجرنا في السوق القديم كل يوم'
const subjects = [
  'الماء',
  'القمح',
  'السكر',
  'النسيج',
  'الصيد',
  'الخشب',
  'الزيتون',
  'الملح',
  'الجلود',
  'الورق',
  'النحاس',
  'الحرير',
]

/** A text of its own that ends with the paper's line. */
function document(index: number, last = furniture): string {
  const subject = subjects[index]!
  return `أعلنت لجنة ${subject} نتائج العام في بيان طويل وزع على الصحفيين في مقرها صباح اليوم الأول من دورتها.

وقال رئيس لجنة ${subject} إن مداخيل ${subject} هذا العام أفضل من المتوقع في الأقسام كلها.

${last}`
}

/** A folder of the first documents, and a way to add the next. */
function documents(count: number, last?: string) {
  const folder = join(temporaryFolder(), 'texts')
  mkdirSync(folder)
  const add = (index: number) => writeFileSync(join(folder, `${index + 10}.txt`), document(index, last))
  for (let index = 0; index < count; index++) add(index)
  return { folder, add }
}

/** Fills the store up to a step; returns what parsing said, and how many articles are to be assembled. */
async function archive(folder: string, out: string): Promise<{ parsed: string; touched: number }> {
  const folders = new OutputFolder(out)
  folders.open()
  const steps = new ArchiveSteps({ inputs: [folder], configuration: configurationSchema.parse({}), out, jobs: 1 })
  const stage = { update() {} }
  await steps.run('read', stage)
  const parsed = await steps.run('parse', stage)
  const store = new Database(folders.store, { readOnly: true })
  const touched = store.number('SELECT count(*) AS n FROM touched')
  store.close()
  await steps.run('link', stage)
  steps.close()
  folders.close()
  return { parsed, touched }
}

/** All that the outputs are made from. */
function contents(out: string) {
  const stored = openArchive(new OutputFolder(out).store)
  const all = {
    articles: [...stored.articles()],
    captures: [...stored.captures()],
    stories: [...stored.stories()],
    missing: stored.missingTitles(),
    summaries: stored.summaries({}),
  }
  stored.close()
  return all
}

/** What an archive that grew holds, which must be what a clean one of the same texts does. */
async function grownAndClean(folder: string, out: string) {
  const clean = join(temporaryFolder(), '_site')
  await archive(folder, clean)
  const grown = contents(out)
  assert.deepEqual(grown, contents(clean))
  return grown
}

const output = () => join(temporaryFolder(), '_site')

test('a document added where lines are learnt already is the only one parsed and the only one compared', async () => {
  const { folder, add } = documents(FEWEST)
  const out = output()
  assert.deepEqual(await archive(folder, out), { parsed: `${FEWEST} captures`, touched: FEWEST })
  add(FEWEST)
  assert.deepEqual(await archive(folder, out), { parsed: '1 capture', touched: 1 })
  const { articles } = await grownAndClean(folder, out)
  assert.ok(!JSON.stringify(articles.map(({ blocks }) => blocks)).includes(furniture))
})

test('a document that makes a line boilerplate has it taken from all', async () => {
  const { folder, add } = documents(FEWEST - 1)
  const out = output()
  await archive(folder, out)
  assert.ok(JSON.stringify(contents(out).articles).includes(furniture))
  add(FEWEST - 1)
  assert.equal((await archive(folder, out)).parsed, `${FEWEST} captures`)
  const { articles } = await grownAndClean(folder, out)
  assert.ok(!JSON.stringify(articles.map(({ blocks }) => blocks)).includes(furniture))
})

test('an article whose capture goes by another name tells that name', async () => {
  const { folder } = documents(2)
  const out = output()
  await archive(folder, out)
  renameSync(join(folder, '10.txt'), join(folder, '01.txt'))
  assert.deepEqual(await archive(folder, out), { parsed: '1 capture', touched: 1 })
  const { articles } = await grownAndClean(folder, out)
  assert.ok(articles.some(({ captures }) => captures[0]!.ref.includes('01')))
})
