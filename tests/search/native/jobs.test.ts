import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { OutputFolder } from '../../../src/build/output-folder.ts'
import { searchDocuments } from '../../../src/search/documents.ts'
import { buildNative, type NativeOptions } from '../../../src/search/native/build.ts'
import { IndexThread } from '../../../src/search/native/index-thread.ts'
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
    await assert.rejects(thread.ask('collect', { store: join(folder, 'no store'), from: 0, to: 9, spill }))
    await assert.rejects(thread.ask('packs', { folder, build: '0', source: {} as PackSource }))
    await thread.close()
  }))
