import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildSite, filesOf, temporaryFolder } from './built-site.ts'

test('two builds of the same input are the same bytes, whatever the order in which the files were given', async () => {
  const folder = temporaryFolder()
  const names = readdirSync('seeds').sort()
  mkdirSync(join(folder, 'a'))
  for (const name of names) copyFileSync(join('seeds', name), join(folder, 'a', name))
  const paths = names.map((name) => join(folder, 'a', name))
  const one = await buildSite(paths)
  const other = await buildSite(paths.toReversed())
  assert.deepEqual(filesOf(other.out), filesOf(one.out))
})

test('adding a document and taking it away again leaves what was, but for its redirects', async () => {
  const folder = join(temporaryFolder(), 'texts')
  mkdirSync(folder)
  for (const name of readdirSync('seeds')) copyFileSync(join('seeds', name), join(folder, name))
  const out = join(temporaryFolder(), '_site')
  await buildSite([folder], {}, out)
  const before = new Set(readdirSync(join(out, 'a')))
  const extra = join(folder, 'extra.txt')
  writeFileSync(
    extra,
    'افتتح المتحف الوطني في المدينة معرضا جديدا للمخطوطات القديمة يضم مئة قطعة نادرة.\n\nويستمر المعرض شهرين كاملين.\n',
  )
  const more = await buildSite([folder], {}, out)
  assert.equal(more.summary.articles, 5)
  const added = readdirSync(join(out, 'a')).filter((id) => !before.has(id))
  assert.equal(added.length, 1)
  rmSync(extra)
  const less = await buildSite([folder], {}, out)
  assert.equal(less.summary.articles, 4)
  assert.match(less.text(`a/${added[0]}/index.html`), /noindex/)
})
