import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openArchive } from '../../src/archive/store.ts'
import { fingerprint, withOutput } from '../../src/build/fingerprint.ts'
import { OutputError } from '../../src/build/output-error.ts'
import { OutputFolder } from '../../src/build/output-folder.ts'
import { configurationSchema } from '../../src/model/configuration.ts'
import { buildSite, temporaryFolder } from './built-site.ts'

const ministry = 'أعلنت وزارة الصحة تسجيل عشر حالات جديدة في العاصمة، ودعت السكان إلى غسل أيديهم.'
const army = 'قال ناطق باسم الجيش إن القوات تواصل عملياتها في شمال البلاد ضد المسلحين منذ يومين.'

function folderOf(files: Record<string, string>): string {
  const folder = join(temporaryFolder(), 'texts')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

test('a document that another configuration reads otherwise is read anew', async () => {
  const folder = folderOf({ 'a.jsonl': `${JSON.stringify({ id: '1', text: ministry, content: army })}\n` })
  const { out, records } = await buildSite([folder])
  assert.match(records('data/articles.jsonl')[0].blocks[0].text, /وزارة/)
  const again = await buildSite([folder], { fields: { text: 'content' } }, out)
  assert.match(again.records('data/articles.jsonl')[0].blocks[0].text, /الجيش/)
  const aside = await buildSite([folder], { fewestWords: 500 }, out)
  assert.equal(aside.summary.articles, 0)
})

test('a document keeps no folder and no format that it has left', async () => {
  const folder = folderOf({ 'old/a.txt': `<p>${ministry}</p><p>${army}</p>` })
  const { out, records } = await buildSite([folder])
  assert.match(records('data/articles.jsonl')[0].blocks[0].text, /<p>/)
  renameSync(join(folder, 'old'), join(folder, 'new'))
  renameSync(join(folder, 'new', 'a.txt'), join(folder, 'new', 'a.html'))
  const again = await buildSite([folder], {}, out)
  assert.doesNotMatch(again.text('data/articles.jsonl'), /<p>/)
  const archive = openArchive(join(out, '..', '.arshif', '_site', 'store.sqlite'))
  const [capture] = [...archive.captures()]
  archive.close()
  assert.equal(capture!.path, 'new/a.html')
})

test('bytes that are read in two ways give the same archive in any order of inputs', async () => {
  const text = `<p>${ministry}</p><p>${army}</p>`
  const [one, other] = [folderOf({ 'a.txt': text }), folderOf({ 'b.html': text })]
  const forwards = await buildSite([one, other])
  const backwards = await buildSite([other, one])
  assert.equal(backwards.text('data/articles.jsonl'), forwards.text('data/articles.jsonl'))
})

test('a site that stands among its texts is no text, and building it again changes nothing', async () => {
  const folder = folderOf({ 'a.txt': ministry })
  const out = join(folder, '_site')
  await buildSite([folder], {}, out)
  const { summary } = await buildSite([folder], {}, out)
  assert.equal(summary.unchanged, true)
  writeFileSync(join(folder, 'b.txt'), army)
  const grown = await buildSite([folder], {}, out)
  assert.deepEqual(
    grown.records('data/captures.jsonl').map(({ path }) => path),
    ['a.txt', 'b.txt'],
  )
})

test('an old output that was cut short does not stand in the way of the next', async () => {
  const folder = folderOf({ 'a.txt': ministry })
  const { out } = await buildSite([folder])
  writeFileSync(join(folder, 'a.txt'), army)
  for (const path of ['manifest.json', 'data/articles.jsonl']) truncateSync(join(out, path), 60)
  const { summary, text } = await buildSite([folder], {}, out)
  assert.equal(summary.articles, 1)
  assert.ok(JSON.parse(text('manifest.json')).files.length > 10)
})

test('the fingerprint of a file tells of its sidecar, and that of the output of its manifest', () => {
  const folder = folderOf({ 'a.txt': ministry })
  const out = join(folder, '_site')
  const options = { inputs: [join(folder, 'a.txt')], configuration: configurationSchema.parse({}), folder, out }
  const before = fingerprint(options)
  writeFileSync(join(folder, 'a.json'), '{"title": "عنوان"}')
  const after = fingerprint(options)
  assert.notEqual(after, before)
  const absent = withOutput(after, out)
  mkdirSync(out)
  writeFileSync(join(out, 'manifest.json'), '{}')
  assert.notEqual(withOutput(after, out), absent)
  utimesSync(join(out, 'manifest.json'), 1, 1)
  assert.equal(fingerprint(options), after)
})

test('a folder with a manifest of somebody else is not taken for a site of ours', () => {
  const folder = folderOf({ 'manifest.json': '{"name": "a web application"}', 'keep.txt': 'precious' })
  assert.throws(() => new OutputFolder(folder).open(), OutputError)
  assert.ok(existsSync(join(folder, 'keep.txt')))
})

test('a site whose work folder is gone is known by its manifest', () => {
  const folder = folderOf({ 'manifest.json': '{\n"arshif": "1.0.0",\n' })
  const folders = new OutputFolder(folder)
  folders.open()
  folders.discard()
})

test('the old output stands where the new one cannot take its place', () => {
  const folder = folderOf({ 'manifest.json': '{\n"arshif": "1.0.0",\n' })
  const folders = new OutputFolder(folder)
  folders.open()
  folders.stage()
  cpSync(folders.staging, `${folders.staging}-away`, { recursive: true })
  renameSync(folders.staging, `${folders.staging}-gone`)
  assert.throws(() => folders.swap(), { code: 'ENOENT' })
  folders.discard()
  assert.match(readFileSync(join(folder, 'manifest.json'), 'utf8'), /arshif/)
})
