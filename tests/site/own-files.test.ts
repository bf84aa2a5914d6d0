import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../build/built-site.ts'
import { runCli } from '../commands/run-cli.ts'

const text =
  'افتتحت المدينة مكتبة عامة جديدة في الحي القديم بحضور عدد كبير من السكان.\n\nوتضم المكتبة قاعة للقراءة وأخرى للأطفال.\n'

/** A folder with a text, and the user's own files beside the configuration. */
function folderWith(files: Record<string, string>): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'texts'))
  mkdirSync(join(folder, 'templates'))
  writeFileSync(join(folder, 'texts', 'a.txt'), text)
  writeFileSync(join(folder, 'arshif.config.json'), JSON.stringify({ title: 'أرشيف الحي' }))
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
  return folder
}

test('a template and an about page of the user’s own take the place of ours, and no others', () => {
  const folder = folderWith({
    'templates/not-found.11ty.js':
      'export const render = ({ entry, frame }) => "<h1>" + entry.head.title + "</h1><p>" + frame.configuration.title + ": من عندي</p>"\n',
    'about.md': '# كيف جُمع\n\nجمعه **أهل الحي**.\n\n# من جمعه\n\n## متى\n\n<script>alert(1)</script>\n',
  })
  assert.equal(runCli(['build', 'texts'], { cwd: folder }).code, 0)
  const page = (path: string) => readFileSync(join(folder, '_site', path), 'utf8')
  assert.equal(page('404.html'), '<h1>الصفحة غير موجودة</h1><p>أرشيف الحي: من عندي</p>')
  assert.match(page('about/index.html'), /<p>جمعه <strong>أهل الحي<\/strong>\.<\/p>/)
  assert.doesNotMatch(page('about/index.html'), /alert/)
  assert.deepEqual(page('about/index.html').match(/<h\d.*?<\/h\d>/g), [
    '<h1>كيف جُمع</h1>',
    '<h2>من جمعه</h2>',
    '<h3>متى</h3>',
  ])
  assert.match(page('about/index.html'), /<title>كيف جُمع — أرشيف الحي<\/title>/)
  assert.match(page('index.html'), /<html lang="ar" dir="rtl">/)
})

test('a template of the user’s own that renders nothing is told by its name', () => {
  const folder = folderWith({ 'templates/about.11ty.js': 'export const data = {}\n' })
  const { code, stderr } = runCli(['build', 'texts'], { cwd: folder })
  assert.equal(code, 2)
  assert.match(stderr, /about\.11ty\.js: it exports no function `render`/)
})
