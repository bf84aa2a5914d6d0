import assert from 'node:assert/strict'
import { linkSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildSite, filesOf, temporaryFolder } from './built-site.ts'

const texts = [
  'افتتحت البلدية صباح اليوم حديقة عامة جديدة على ضفة النهر بحضور عدد من سكان الحي.\n\nوتضم الحديقة ملاعب للأطفال.\n',
  'أعلنت هيئة النقل تسيير أول قافلة من الحافلات الكهربائية بين المدينتين اعتبارا من مطلع الشهر.\n',
  'قررت وزارة الثقافة ترميم سور القلعة القديمة بعد الأضرار التي خلفتها أمطار الشتاء الماضي.\n',
]

/** Every file of an output: its hash, and when it was written. */
function stamped(out: string): Map<string, { hash: string; modified: bigint }> {
  const modified = (path: string) => lstatSync(join(out, path), { bigint: true }).mtimeNs
  return new Map([...filesOf(out)].map(([path, hash]) => [path, { hash, modified: modified(path) }]))
}

test('what a build leaves as it was keeps its time stamp, and nothing is written into a file with a second name', async () => {
  const folder = temporaryFolder()
  const [input, out, held] = [join(folder, 'texts'), join(folder, '_site'), join(folder, 'held')]
  mkdirSync(input)
  mkdirSync(held)
  for (const [at, text] of texts.slice(0, 2).entries()) writeFileSync(join(input, `${at}.txt`), text)
  await buildSite([input], { url: 'https://example.org' }, out)
  const first = stamped(out)
  const beside = [...first.keys()].filter((path) => !path.endsWith('.html') && !path.includes('/search/'))
  for (const [at, path] of beside.entries()) linkSync(join(out, path), join(held, String(at)))
  for (const [at, text] of texts.entries()) writeFileSync(join(input, `${at}.txt`), text)
  await buildSite([input], { url: 'https://example.org' }, out)
  const second = stamped(out)
  for (const [path, { hash, modified }] of first)
    if (second.get(path)?.hash === hash) assert.equal(second.get(path)!.modified, modified, path)
  for (const path of ['/robots.txt', '/_headers', '/.nojekyll', '/opensearch.xml', '/third-party-notices.txt'])
    assert.deepEqual(second.get(path), first.get(path), path)
  assert.notEqual(second.get('/sitemap.xml')!.hash, first.get('/sitemap.xml')!.hash)
  await buildSite([input], { url: 'https://example.com', title: 'اسم آخر' }, out)
  assert.notEqual(stamped(out).get('/robots.txt')!.hash, first.get('/robots.txt')!.hash)
  const kept = filesOf(held)
  for (const [at, path] of beside.entries()) assert.equal(kept.get(`/${at}`), first.get(path)!.hash, path)
})
