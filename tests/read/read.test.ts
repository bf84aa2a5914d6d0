import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { InputError } from '../../src/read/input-error.ts'
import { read } from '../../src/read/read.ts'
import { folderOf, options, readAll, readStdin, sentence } from './reading.ts'

test('a folder is walked in code-unit order, dot files passed over, paths relative', async (t) => {
  const folder = folderOf(t, {
    'b.txt': sentence(1),
    'a/x.txt': sentence(2),
    'a-b.txt': sentence(3),
    'a.txt': sentence(4),
    '.hidden.txt': sentence(5),
    'a/.git/y.txt': sentence(6),
  })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(
    captures.map(({ path, ref, folder }) => [path, ref, folder]),
    [
      ['a-b.txt', 'a-b.txt', ''],
      ['a.txt', 'a.txt', ''],
      ['a/x.txt', 'a/x.txt', 'a'],
      ['b.txt', 'b.txt', ''],
    ],
  )
  assert.deepEqual(findings, [])
})

test('a text file is read byte for byte', async (t) => {
  const content = `\uFEFF${sentence(1)}\r\n\r\n&nbsp;<b>*\t${sentence(2)}\n`
  const { captures } = await readAll([join(folderOf(t, { 'a.txt': content }), 'a.txt')])
  assert.equal(captures.length, 1)
  const [capture] = captures
  assert.equal(capture!.reading, content)
  assert.equal(capture!.encoding, 'utf-8')
  assert.equal(capture!.path, 'a.txt')
  assert.equal(capture!.bytes, Buffer.byteLength(content))
  assert.equal(capture!.sha256, createHash('sha256').update(content).digest('hex'))
  assert.equal(capture!.id, capture!.sha256.slice(0, 16))
})

test('a missing input is refused before anything is read', async (t) => {
  const folder = folderOf(t, { 'a.txt': sentence(1) })
  await assert.rejects(read([folder, join(folder, 'none.txt')], options).next(), InputError)
})

test('links are followed, loops and dead ends reported', async (t) => {
  const folder = folderOf(t, { 'a/x.txt': sentence(1), 'c/z.txt': sentence(2) })
  symlinkSync('..', join(folder, 'a', 'up'))
  symlinkSync('self', join(folder, 'self'))
  symlinkSync('nowhere', join(folder, 'dead.txt'))
  symlinkSync('a', join(folder, 'b'))
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(
    captures.map(({ path }) => path),
    ['a/x.txt', 'b/x.txt', 'c/z.txt'],
  )
  assert.deepEqual(
    findings.map(({ reason, path }) => [reason, path]),
    [
      ['symlink-loop', 'a/up'],
      ['symlink-loop', 'b/up'],
      ['unreadable', 'dead.txt'],
      ['unreadable', 'self'],
    ],
  )
})

test('empty and binary files are findings, the rest is read', async (t) => {
  const folder = folderOf(t, {
    'blank.txt': ' \n\uFEFF\t\n',
    'empty.txt': '',
    'page.pdf': '%PDF-1.4 ...',
    'noise.bin': Uint8Array.from({ length: 2000 }, (_, index) => (index * 89) % 256),
    'named.txt': Uint8Array.from([0, 1, 2, 3, 0, 0, 0, 9, 9]),
    'style.css': 'body { color: red }',
    notes: sentence(1),
  })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(
    captures.map(({ path }) => path),
    ['notes'],
  )
  assert.deepEqual(Object.fromEntries(findings.map(({ path, reason }) => [path, reason])), {
    'blank.txt': 'empty',
    'empty.txt': 'empty',
    'page.pdf': 'binary',
    'noise.bin': 'binary',
    'named.txt': 'binary',
    'style.css': 'unsupported',
  })
})

test('what is not Arabic, or too short, is kept and set aside', async (t) => {
  const folder = folderOf(t, {
    'english.txt': 'The council opened a new park by the river this morning.',
    'persian.txt': 'شهرداری امروز پارک جدیدی را در کنار رودخانه افتتاح کرد و گفت که گردشگران می‌توانند به آنجا بروند.',
    'short.txt': 'خبر قصير',
  })
  const { captures, reasons } = await readAll([folder])
  assert.deepEqual(
    captures.map(({ setAside }) => setAside),
    ['not-arabic', 'not-arabic', 'too-short'],
  )
  assert.deepEqual(reasons, ['not-arabic', 'not-arabic', 'too-short'])
})

test('a sidecar gives a text its metadata and is no document itself', async (t) => {
  const folder = folderOf(t, {
    'a.txt': sentence(1),
    'a.json': JSON.stringify({
      title: 'حديقة جديدة',
      url: 'https://example.org/1',
      date: '2020-01-02',
      source: 'المثال',
      n: 1,
    }),
    'b.txt': sentence(2),
    'b.yaml': 'title: حديقة أخرى\ntags: [مدن, حدائق]\n',
    'c.txt': sentence(3),
    'c.json': '{"title": ',
  })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(
    captures.map(({ path, metadata }) => [path, metadata]),
    [
      [
        'a.txt',
        {
          title: 'حديقة جديدة',
          url: 'https://example.org/1',
          published: '2020-01-02',
          source: 'المثال',
          more: { n: 1 },
        },
      ],
      ['b.txt', { title: 'حديقة أخرى', tags: ['مدن', 'حدائق'] }],
      ['c.txt', {}],
    ],
  )
  assert.deepEqual(
    findings.map(({ reason, path }) => [reason, path]),
    [['malformed-sidecar', 'c.json']],
  )
  const named = await readAll([join(folder, 'a.txt')])
  assert.equal(named.captures[0]!.metadata.title, 'حديقة جديدة')
})

test('a document over the limit is a finding, the next one is read', async (t) => {
  const folder = folderOf(t, {
    'a.txt': sentence(1).repeat(50),
    'b.txt': sentence(2),
    'c.jsonl': `${JSON.stringify({ text: sentence(3).repeat(50) })}\n${JSON.stringify({ text: sentence(4) })}\n`,
  })
  const { captures, findings } = await readAll([folder], { largestDocument: 200 })
  assert.deepEqual(
    captures.map(({ ref }) => ref),
    ['b.txt', 'c.jsonl#2'],
  )
  assert.deepEqual(
    findings.map(({ reason, path, line }) => [reason, path, line]),
    [
      ['too-large', 'a.txt', undefined],
      ['too-large', 'c.jsonl', 1],
    ],
  )
})

test('standard input may be text or JSON lines', async () => {
  const text = await readStdin(sentence(1), 3)
  assert.deepEqual(
    text.captures.map(({ ref, path, reading }) => [ref, path, reading]),
    [['-', '-', sentence(1)]],
  )
  const lines = await readStdin(
    `${JSON.stringify({ text: sentence(1) })}\n${JSON.stringify({ id: 7, text: sentence(2) })}`,
    5,
  )
  assert.deepEqual(
    lines.captures.map(({ ref, line }) => [ref, line]),
    [
      ['-#1', 1],
      ['7', 2],
    ],
  )
})

test('of a folder with a configuration only the texts are read, and no site that stands in it', async (t) => {
  const folder = folderOf(t, {
    'arshif.config.json': '{"title": "أرشيف"}',
    'about.md': sentence(1),
    'templates/article.11ty.js': 'export const render = () => ""',
    'texts/about.md': sentence(2),
    'texts/templates/a.txt': sentence(3),
    '_site/manifest.json': '{\n"arshif": "0.1.0",\n"files": []\n}\n',
    '_site/a/1/index.html': `<p>${sentence(4)}</p>`,
    'application/manifest.json': '{"name": "app"}',
    'application/b.txt': sentence(5),
  })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(
    captures.map(({ path }) => path),
    ['application/b.txt', 'texts/about.md', 'texts/templates/a.txt'],
  )
  assert.deepEqual(
    findings.map(({ path, reason }) => [path, reason]),
    [['application/manifest.json', 'no-text']],
  )
})
