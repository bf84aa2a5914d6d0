import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../build/built-site.ts'
import { runCli } from './run-cli.ts'

const text =
  'أعلنت بلدية المدينة افتتاح حديقة عامة جديدة قرب النهر يوم الجمعة المقبل.\n\nوتضم الحديقة ملاعب للأطفال ومسارات للمشي.\n'

test('a missing path is wrong use: exit code 2, a clear word, nothing written', () => {
  const folder = temporaryFolder()
  const out = join(folder, '_site')
  const { code, stderr } = runCli(['build', join(folder, 'nowhere'), '--out', out])
  assert.equal(code, 2)
  assert.match(stderr, /nowhere/)
  assert.ok(!existsSync(out))
  assert.ok(!existsSync(join(folder, '.arshif')))
})

test('an empty folder is wrong use and leaves the old output as it was', () => {
  const folder = temporaryFolder()
  const [input, empty, out] = [join(folder, 'texts'), join(folder, 'empty'), join(folder, '_site')]
  mkdirSync(input)
  mkdirSync(empty)
  writeFileSync(join(input, 'one.txt'), text)
  assert.equal(runCli(['build', input, '--out', out]).code, 0)
  const before = readFileSync(join(out, 'index.html'), 'utf8')
  const { code, stderr } = runCli(['build', empty, '--out', out])
  assert.equal(code, 2)
  assert.match(stderr, /nothing to read/i)
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), before)
})

test('a broken document is a finding: the rest is built, and --strict makes it exit code 1', () => {
  const folder = temporaryFolder()
  const input = join(folder, 'crawl.jsonl')
  writeFileSync(input, `${JSON.stringify({ id: 'one', text })}\n{"id": "two", "text": \n`)
  const out = join(folder, '_site')
  const { code, stdout } = runCli(['build', input, '--out', out])
  assert.equal(code, 0)
  assert.match(stdout, /1 {2}malformed-json/)
  assert.match(stdout, /crawl\.jsonl:2: is not valid JSON .*: mend it, or crawl it again/)
  const finding = JSON.parse(readFileSync(join(out, 'data/findings.jsonl'), 'utf8'))
  assert.equal(finding.line, 2)
  assert.equal(finding.path, 'crawl.jsonl')
  assert.equal(runCli(['build', input, '--out', out, '--strict']).code, 1)
})

test('a folder with other files in it is never replaced', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'thesis.doc'), 'years of work')
  const { code, stderr } = runCli(['build', 'seeds', '--out', folder])
  assert.equal(code, 2)
  assert.match(stderr, /no build of Arshif made/)
  assert.equal(readFileSync(join(folder, 'thesis.doc'), 'utf8'), 'years of work')
})

test('a wrong configuration names key, value and what is allowed', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'arshif.config.json')
  writeFileSync(
    file,
    JSON.stringify({ language: 'fr', tittle: 'أرشيف', markers: [{ lin: 'اشترك', role: 'boilerplate' }] }),
  )
  const { code, stderr } = runCli(['build', 'seeds', '--out', join(folder, '_site'), '--config', file])
  assert.equal(code, 2)
  assert.match(stderr, /language: expected "ar" or "en", found "fr"/)
  assert.match(stderr, /tittle: there is no such key; did you mean title\? Allowed: title, description, url/)
  assert.match(
    stderr,
    /markers\[0\]\.lin: there is no such key in markers\[0\]; did you mean line\? Allowed in .*: line, pattern, role$/m,
  )
})

test('an address without its scheme is told with the one to write', () => {
  const { code, stderr } = runCli(['build', 'seeds', '--url', 'example.org/archive', '--out', temporaryFolder()])
  assert.equal(code, 2)
  assert.match(stderr, /url: .*write https:\/\/example\.org\/archive/)
})

test('the summary as JSON stands alone on standard output', () => {
  const out = join(temporaryFolder(), '_site')
  const { code, stdout } = runCli(['build', '-', '--out', out, '--json'], {
    input: `${JSON.stringify({ id: 'a', text })}\n`,
  })
  assert.equal(code, 0)
  const summary = JSON.parse(stdout)
  assert.equal(summary.articles, 1)
  assert.equal(summary.captures, 1)
})

test('a build with nothing changed does nothing and says so; a touched text is built again', () => {
  const folder = temporaryFolder()
  const [input, out] = [join(folder, 'texts'), join(folder, '_site')]
  mkdirSync(input)
  writeFileSync(join(input, 'one.txt'), text)
  assert.equal(runCli(['build', input, '--out', out]).code, 0)
  const written = statSync(join(out, 'index.html')).mtimeMs
  const again = runCli(['build', input, '--out', out])
  assert.match(again.stdout, /Nothing has changed/)
  assert.equal(statSync(join(out, 'index.html')).mtimeMs, written)
  writeFileSync(join(input, 'two.txt'), 'وصلت أول دفعة من حافلات النقل الكهربائية إلى المدينة صباح أمس.\n')
  assert.match(runCli(['build', input, '--out', out]).stdout, /articles +2/)
})

test('the same bytes met in several places are told in the summary', () => {
  const folder = temporaryFolder()
  const input = join(folder, 'texts')
  for (const name of ['2019', '2020', '2021']) {
    mkdirSync(join(input, name), { recursive: true })
    writeFileSync(join(input, name, 'park.txt'), text)
  }
  const { stdout, stderr } = runCli(['build', input, '--out', join(folder, '_site')])
  assert.match(stdout, /captures read +1\n +met again, byte for byte +2\n +articles +1\n/)
  assert.match(stderr, /Reading: 1 capture\n/)
  assert.match(stdout, /search index +\S+ \S+ in \d+ files \(native\)/)
})
