import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { OutputFolder } from '../../../src/build/output-folder.ts'
import { StoppedWorker } from '../../../src/report/stopped-worker.ts'
import { searchDocuments } from '../../../src/search/documents.ts'
import { buildNative, type NativeOptions } from '../../../src/search/native/build.ts'
import { IndexThread } from '../../../src/search/native/index-thread.ts'
import { type InvertSource, lotsOf } from '../../../src/search/native/invert.ts'
import type { PackSource } from '../../../src/search/native/pack-writer.ts'
import { fillArchive, lookAt } from '../../build/filled-archive.ts'
import { inTemporaryFolder, tinySizes } from './temporary-index.ts'

const places = ['الرياض', 'بيروت', 'تونس', 'الخرطوم', 'عمّان']
const matters = [
  'أسعار القمح',
  'مشروع السكك الحديدية',
  'المهرجان السينمائي',
  'سد المياه',
  'الجامعة الجديدة',
  'ميناء الصيد',
  'طريق الساحل',
]

/** Articles that share words, each with one of its own, so that threads meet the same words in other order. */
const lines = Array.from({ length: 60 }, (_, number) => {
  const [place, matter] = [places[number % places.length]!, matters[number % matters.length]!]
  const text = `ناقش مجلس مدينة ${place} ${matter} في جلسته رقم ${number}، وقال رئيسه إن ${matter} يهم سكان ${place} كلهم. وستعقد الجلسة القادمة بعد ${number + 2} يوما.`
  return JSON.stringify({ id: String(number), title: `${matter} أمام مجلس ${place} ${number}`, text })
})

/** Every file of a folder with its content. */
function contents(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]))
}

test('any number of threads gives the same bytes', () =>
  inTemporaryFolder(async (folder) => {
    const [input, out] = [join(folder, 'articles.jsonl'), join(folder, 'site')]
    writeFileSync(input, `${lines.join('\n')}\n`)
    await fillArchive([input], out)
    const documents = lookAt(out, (archive) => [...searchDocuments(archive)])
    assert.equal(documents.length, lines.length)
    const built = async (name: string, options: Partial<NativeOptions>) => {
      await buildNative(documents, join(folder, name), { sizes: tinySizes, documentsPerThread: 10, ...options })
      return contents(join(folder, name))
    }
    const alone = await built('alone', {})
    const store = { path: new OutputFolder(out).store, documents: documents.length }
    for (const jobs of [2, 4]) {
      assert.deepEqual(await built(`written by ${jobs}`, { jobs }), alone)
      assert.deepEqual(await built(`read by ${jobs}`, { jobs, store }), alone)
    }
  }))

test('what a thread fails in fails what was asked of it', () =>
  inTemporaryFolder(async (folder) => {
    const thread = new IndexThread()
    const spill = join(folder, 'spill')
    const missing = thread.ask('collect', { store: join(folder, 'no store'), from: 0, to: 9, spill })
    const behind = thread.ask('packs', { folder, build: '0', source: {} as PackSource })
    await assert.rejects(missing, /unable to open database file/)
    await assert.rejects(behind, /unable to open database file/, 'what waits fails by what ended the thread')
    const later = thread.ask('packs', { folder, build: '0', source: {} as PackSource })
    await assert.rejects(later, /unable to open database file/, 'what is asked afterwards too')
    await thread.close()
  }))

/** A million documents without a word: enough to do for a while. */
function emptyDocuments(path: string): InvertSource {
  const count = 1_000_000
  const none = new Uint32Array()
  return {
    parts: [{ path, termOfForm: none, ordinalOfForm: none }],
    documents: {
      parts: new Uint16Array(count),
      offsets: new Float64Array(count),
      tokens: new Uint32Array(count),
      norms: new Float64Array(count),
    },
    terms: { occurrences: none, forms: none, frequent: new Uint16Array() },
    sizes: tinySizes,
  }
}

test('a thread that ends with work in hand is said to have stopped, and what cannot be sent is not waited for', () =>
  inTemporaryFolder(async (folder) => {
    const thread = new IndexThread()
    const unsent = thread.ask('packs', { folder, build: '0', source: { starts: () => {} } as unknown as PackSource })
    await assert.rejects(unsent, { name: 'DataCloneError' })
    writeFileSync(join(folder, 'spill'), '')
    assert.equal(await thread.ask('source', { source: emptyDocuments(join(folder, 'spill')) }), null)
    const asked = thread.ask('lot', { lot: { from: 0, to: 0 } })
    await thread.close()
    await assert.rejects(asked, StoppedWorker)
  }))

test('a lot holds as many words as it may, and one at least', () => {
  const occurrences = Uint32Array.from([3, 50, 7, 7, 7, 30, 30])
  const lots = lotsOf({ terms: { occurrences } } as InvertSource, 40)
  const borders = lots.map(({ from, to }) => [from, to])
  assert.equal(JSON.stringify(borders), '[[0,1],[1,2],[2,5],[5,6],[6,7]]')
})

test('nothing that was put aside for an index is left in it', () =>
  inTemporaryFolder(async (folder) => {
    mkdirSync(join(folder, '.spills'))
    writeFileSync(join(folder, '.spills', '0'), 'of a build that was killed')
    await buildNative([], folder, { sizes: tinySizes })
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('.')),
      [],
    )
  }))
