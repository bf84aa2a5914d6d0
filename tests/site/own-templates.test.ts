import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from '../../src/build/build.ts'
import { check } from '../../src/check/check.ts'
import { filesBelow } from '../../src/files-below.ts'
import { configurationSchema } from '../../src/model/configuration.ts'
import { pageKinds } from '../../src/site/pages/registry.ts'
import { temporaryFolder } from '../build/built-site.ts'

const docs = readFileSync('docs/templates.md', 'utf8')
const blocks = (language: string) =>
  [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code!)

test('the examples of the documentation build, and what they make has no faults', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'templates'))
  const examples = blocks('js')
  assert.equal(examples.length, 2)
  for (const example of examples) {
    const [, name] = /^\/\/ (templates\/[a-z]+\.11ty\.js)\n/.exec(example)!
    writeFileSync(join(folder, name!), example)
  }
  const out = join(folder, '_site')
  const configuration = configurationSchema.parse({ url: 'https://example.org' })
  await build({ inputs: ['seeds'], out, configuration, folder, jobs: 2, silent: true })
  const pages = (below: string) =>
    filesBelow(join(out, below)).map((path) => readFileSync(join(out, below, path), 'utf8'))
  for (const article of pages('a')) {
    assert.match(article, /<h1 dir="auto">[^<]/)
    assert.match(
      article,
      /<section class="after" aria-labelledby="cite">\n<h2 id="cite">[^<]+<\/h2>\n<p lang="ar" dir="rtl">/,
    )
    assert.doesNotMatch(article, /id="origin"/)
  }
  for (const capture of pages('c'))
    assert.match(capture, /<p class="made">النص محفوظ كما جمعه الزاحف، دون تحرير\.<\/p><\/main>/)
  const faults = (await check(out)).filter(({ severity }) => severity === 'fault')
  assert.deepEqual(faults, [])
})

test('the documentation names every kind of page, and no other', () => {
  const named = [...docs.matchAll(/^### `([a-z-]+)`$/gm)].map(([, name]) => name)
  assert.deepEqual(
    named,
    pageKinds.map(({ name }) => name),
  )
})

test('the shapes that the documentation tells are those of the code', () => {
  const folders = ['src/site', 'src/model', 'src/archive', 'src/outputs']
  const code = folders.flatMap((folder) => filesBelow(folder).map((path) => readFileSync(join(folder, path), 'utf8')))
  const shapes = blocks('ts').flatMap((block) => block.trim().split(/\n\n(?=\/\*\*|interface|type)/))
  assert.ok(shapes.length > 40)
  const bare = code.map((text) => text.replaceAll('export ', ''))
  for (const shape of shapes)
    assert.ok(
      bare.some((text) => text.includes(shape)),
      shape,
    )
})

test('every shape that is used is told', () => {
  const shapes = blocks('ts')
    .join('\n')
    .replace(/\/\*\*.*?\*\//gs, '')
  const told = new Set([...shapes.matchAll(/^(?:interface|type) (\w+)/gm)].map(([, name]) => name))
  const inWords = ['Html', 'Configuration', 'PlainStyle', 'Role', 'Relation', 'Omit', 'Record']
  const used = new Set([...shapes.matchAll(/(?<!['\w])[A-Z]\w+/g)].map(([name]) => name))
  assert.deepEqual(
    [...used].filter((name) => !told.has(name) && !inWords.includes(name)),
    [],
  )
})
