import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../build/built-site.ts'
import { runCli } from './run-cli.ts'

const text = 'افتتحت البلدية صباح اليوم حديقة عامة جديدة على ضفة النهر بحضور عدد من سكان الحي.\n'

test('a build warns of settings that the last one had, of a configuration that lies there, and of templates not used', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'archive', 'texts'), { recursive: true })
  mkdirSync(join(folder, 'templates'))
  writeFileSync(join(folder, 'archive', 'texts', 'one.txt'), text)
  const build = (...flags: string[]) => runCli(['build', 'archive/texts', ...flags], { cwd: folder })
  const first = build('--title', 'أرشيف الصحيفة', '--url', 'https://example.org')
  assert.doesNotMatch(first.stderr, /Warning/)
  assert.doesNotMatch(first.stdout, /warnings/)
  const second = build('--url', 'https://example.org')
  assert.match(second.stderr, /^Warning: the last build of _site was given --title "أرشيف الصحيفة", this one is not/)
  assert.match(second.stdout, /warnings +1, told at the beginning/)
  const configuration = join(folder, 'archive', 'arshif.config.json')
  writeFileSync(configuration, JSON.stringify({ title: 'أرشيف الصحيفة', url: 'https://example.org' }))
  writeFileSync(join(folder, 'templates', 'artcle.ts'), '')
  const third = build('--json', '--url', 'https://example.org')
  const { warnings } = JSON.parse(third.stdout) as { warnings: string[] }
  assert.equal(warnings.length, 2)
  assert.ok(warnings[0]!.startsWith(`${configuration} is not used`), warnings[0])
  assert.match(warnings[1]!, /artcle\.ts \(did you mean article\.11ty\.ts\?\)/)
  assert.doesNotMatch(build('--config', configuration).stderr, /Warning/)
  assert.match(
    build().stderr,
    /Warning: the last build of _site used .*arshif\.config\.json, this one does not: give --config /,
  )
})

test('init says where the configuration is and how to build with it, and the command works as it stands', () => {
  const folder = temporaryFolder()
  const { stdout } = runCli(['init', 'my archive'], { cwd: folder })
  const path = join(folder, 'my archive', 'arshif.config.ts')
  assert.ok(existsSync(path))
  assert.match(readFileSync(path, 'utf8'), /docs\/templates\.md/)
  assert.ok(stdout.startsWith(`Wrote ${path}\n`), stdout)
  const command = '  arshif build TEXTS --config "my archive/arshif.config.ts" --out "my archive/_site"\n'
  assert.ok(stdout.endsWith(command), stdout)
  writeFileSync(join(folder, 'one.txt'), text)
  const args = ['build', 'one.txt', '--config', 'my archive/arshif.config.ts', '--out', 'my archive/_site']
  assert.equal(runCli(args, { cwd: folder }).code, 0)
  const again = runCli(['init', 'my archive'], { cwd: folder })
  assert.equal(again.code, 2)
  assert.match(again.stderr, /already there; nothing was written/)
  assert.match(runCli(['init'], { cwd: folder }).stdout, /\n {2}arshif build TEXTS\n$/)
})

test('a fault in a template ends a build without a stack, whoever makes the page, and the old output stays', () => {
  const folder = temporaryFolder()
  const template = join(folder, 'templates', 'about.11ty.js')
  mkdirSync(join(folder, 'templates'))
  writeFileSync(join(folder, 'one.txt'), text)
  writeFileSync(template, 'export const render = ({ entry }) => "<p>" + entry.view.words.length\n')
  const told = new RegExp(
    `^arshif: ${template}:1:\\d+: TypeError: .*\\(while it made /about/\\)\\nMend it, or take `,
    'm',
  )
  const first = runCli(['build', 'one.txt'], { cwd: folder })
  assert.equal(first.code, 2)
  assert.match(first.stderr, told)
  assert.doesNotMatch(first.stderr, /\n\s+at /)
  assert.ok(!existsSync(join(folder, '_site')))
  writeFileSync(template, 'export const render = ({ entry }) => "<p>" + entry.head.title\n')
  assert.equal(runCli(['build', 'one.txt'], { cwd: folder }).code, 0)
  const before = readFileSync(join(folder, '_site', 'about', 'index.html'), 'utf8')
  assert.match(before, /^<p>[^<]+$/)
  writeFileSync(template, 'export const render = ({ entry }) => "<p>" + entry.view.words.length\n')
  const second = runCli(['build', 'one.txt'], { cwd: folder })
  assert.equal(second.code, 2)
  assert.match(second.stderr, told)
  assert.equal(readFileSync(join(folder, '_site', 'about', 'index.html'), 'utf8'), before)
})

test('a configuration that cannot be read is told with its place, and a folder stands for the one in it', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'one.txt'), text)
  const told = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    const { code, stderr } = runCli(['build', 'one.txt', '--config', name], { cwd: folder })
    assert.equal(code, 2)
    assert.doesNotMatch(stderr, /\n\s+at /)
    return stderr
  }
  assert.match(
    told('a.ts', "export default {\n  title: 'أرشيف'\n  base: '/',\n}\n"),
    /a\.ts:3:3: Expected "}" but found "base"\n/,
  )
  assert.match(told('b.json', '{\n  "title": "أرشيف",\n  "url":\n}\n'), /b\.json:4:1: Unexpected "}"/)
  assert.match(told('c.ts', 'export default { title: process.argv.none.title }\n'), /c\.ts:1:\d+: TypeError: /)
  assert.match(
    told('d.ts', 'export const title = 1\n'),
    /d\.ts gives no settings: it has to be `export default \{ … \}`/,
  )
  const { code, stderr } = runCli(['build', 'one.txt', '--config', '.'], { cwd: folder })
  assert.equal(code, 2)
  assert.match(stderr, /holds no arshif\.config\.ts and no arshif\.config\.json\. Write one: arshif init \./)
  mkdirSync(join(folder, 'archive'))
  writeFileSync(join(folder, 'archive', 'arshif.config.json'), '{ "langage": "en" }')
  const wrong = runCli(['build', 'one.txt', '--config', 'archive'], { cwd: folder })
  assert.match(wrong.stderr, /arshif\.config\.json cannot be used:\n {2}langage: .* did you mean language\?/)
})

test('a configuration in an output, which a build would replace, is not lost', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'one.txt'), text)
  assert.equal(runCli(['build', 'one.txt', '--out', 'site'], { cwd: folder }).code, 0)
  const init = runCli(['init', 'site'], { cwd: folder })
  assert.equal(init.code, 2)
  assert.match(init.stderr, /site is a site that Arshif built, and each build replaces it whole/)
  const path = join(folder, 'site', 'arshif.config.json')
  writeFileSync(path, '{}')
  const build = runCli(['build', 'one.txt', '--out', 'site', '--config', 'site'], { cwd: folder })
  assert.equal(build.code, 2)
  assert.match(build.stderr, /arshif\.config\.json lies in the output, which each build replaces whole/)
  assert.ok(existsSync(path))
})
