import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { encode, utf16 } from '../encoders.ts'
import { folderOf, readAll, readStdin, sentence } from '../reading.ts'

test('JSON lines: names of fields, ids, and all other fields kept', async (t) => {
  const first = {
    content: sentence(1),
    headline: 'حديقة',
    link: 'https://example.org/1',
    timestamp: '2020-01-02',
    site: 'المثال',
    byline: 'سلمى',
    tags: 'مدن، حدائق',
    lang: 'ar',
  }
  const lines = [
    JSON.stringify(first),
    '',
    JSON.stringify({ id: 'x-2', text: sentence(2), publisher: { name: 'الضفة' } }),
  ]
  const { captures, findings } = await readAll([folderOf(t, { 'sub/a.jsonl': `\uFEFF${lines.join('\r\n')}\r\n` })])
  assert.deepEqual(findings, [])
  assert.deepEqual(
    captures.map(({ ref, path, line, folder, reading }) => ({ ref, path, line, folder, reading })),
    [
      { ref: 'sub/a.jsonl#1', path: 'sub/a.jsonl', line: 1, folder: 'sub', reading: sentence(1) },
      { ref: 'x-2', path: 'sub/a.jsonl', line: 3, folder: 'sub', reading: sentence(2) },
    ],
  )
  assert.deepEqual(captures[0]!.metadata, {
    title: 'حديقة',
    url: 'https://example.org/1',
    published: '2020-01-02',
    source: 'المثال',
    author: 'سلمى',
    tags: ['مدن', 'حدائق'],
    more: { lang: 'ar' },
  })
  assert.deepEqual(captures[1]!.metadata, { source: 'الضفة' })
  assert.equal(captures[0]!.sha256, createHash('sha256').update(lines[0]!).digest('hex'))
})

test('fields may be mapped, names with dots lead into objects', async () => {
  const line = JSON.stringify({ text: 'ملخص', full: { story: sentence(1) }, date_extracted: '2019' })
  const fields = { text: 'full.story', published: 'date_extracted' }
  const { captures } = await readStdin(`${line}\n${line}`, 10, { fields })
  assert.equal(captures[0]!.reading, sentence(1))
  assert.equal(captures[0]!.metadata.published, '2019')
})

test('time stamps in seconds or milliseconds become dates, all other dates stay as given', async () => {
  const dates = [1577934245, 1577934245000, 20200102, '1577934245', '٢ يناير ٢٠٢٠']
  const lines = dates.map((date) => JSON.stringify({ text: sentence(1), date }))
  const { captures } = await readStdin(lines.join('\n'))
  assert.deepEqual(
    captures.map(({ metadata }) => metadata.published),
    ['2020-01-02T03:04:05.000Z', '2020-01-02T03:04:05.000Z', '20200102', '1577934245', '٢ يناير ٢٠٢٠'],
  )
})

test('broken lines are findings with line and column, the rest is read', async (t) => {
  const good = JSON.stringify({ text: sentence(1) })
  const lines = ['{"text": "غير مغلق', good, '[1, 2]', '{"text": ""}', '{"other": 1}', '{"text": "a" "b"}', good]
  const { captures, findings } = await readAll([folderOf(t, { 'a.jsonl': lines.join('\n') })])
  assert.equal(captures.length, 2)
  assert.deepEqual(
    findings.map(({ reason, line, column }) => [reason, line, column]),
    [
      ['malformed-json', 1, 19],
      ['malformed-json', 3, undefined],
      ['empty', 4, undefined],
      ['no-text', 5, undefined],
      ['malformed-json', 6, 14],
    ],
  )
})

test('JSON lines in UTF-16 and windows-1256 are read', async (t) => {
  const lines = `${JSON.stringify({ text: sentence(1) })}\n${JSON.stringify({ text: sentence(2) })}\n`
  const folder = folderOf(t, { 'a.jsonl': utf16(`\uFEFF${lines}`, 'le'), 'b.jsonl': encode(lines, 'windows-1256') })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(findings, [])
  assert.deepEqual(
    captures.map(({ reading }) => reading),
    [sentence(1), sentence(2), sentence(1), sentence(2)],
  )
})

test('lone surrogates in JSON do not get into the reading', async () => {
  const { captures } = await readStdin(`{"text": "${sentence(1)} \\ud83d", "title": "\\udc00"}\n{}`)
  assert.equal(captures[0]!.reading, `${sentence(1)} \uFFFD`)
  assert.equal(captures[0]!.metadata.title, '\uFFFD')
})

test('the records of FineWeb-2: its date is when the page was crawled', async () => {
  const record = {
    text: sentence(1),
    id: '<urn:uuid:1>',
    dump: 'CC-MAIN-2020-05',
    url: 'https://example.org',
    date: '2020-01-20T10:00:00Z',
    language: 'arb',
  }
  const { captures } = await readStdin(`${JSON.stringify(record)}\n`)
  assert.deepEqual(captures[0]!.metadata, {
    url: 'https://example.org',
    fetched: '2020-01-20T10:00:00Z',
    more: { dump: 'CC-MAIN-2020-05', date: '2020-01-20T10:00:00Z', language: 'arb' },
  })
})

test('JSON: an array, one object, an object of articles, objects one after the other', async (t) => {
  const [one, two] = [{ text: sentence(1) }, { text: sentence(2), title: 'فيه ] و } و \\" داخل' }]
  const folder = folderOf(t, {
    'a.json': JSON.stringify([one, two], null, 2),
    'b.json': JSON.stringify(one),
    'c.json': JSON.stringify({ status: 'ok', articles: [one, two] }),
    'd.json': `${JSON.stringify(one, null, 1)}\n${JSON.stringify(two, null, 1)}`,
    'e.jsonl': JSON.stringify([one, two]),
  })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(findings, [])
  assert.deepEqual(
    captures.map(({ ref, line }) => [ref, line]),
    [
      ['a.json#1', 2],
      ['a.json#2', 5],
      ['b.json', 1],
      ['c.json#articles/0', 1],
      ['c.json#articles/1', 1],
      ['d.json', 1],
      ['d.json#2', 4],
      ['e.jsonl#1', 1],
      ['e.jsonl#2', 1],
    ],
  )
})

test('JSON that breaks off keeps what stands before', async (t) => {
  const whole = JSON.stringify([{ text: sentence(1) }, { text: sentence(2) }])
  const { captures, findings } = await readAll([folderOf(t, { 'a.json': whole.slice(0, -30), 'b.json': '[]' })])
  assert.equal(captures.length, 1)
  assert.deepEqual(
    findings.map(({ reason, path }) => [reason, path]),
    [
      ['malformed-json', 'a.json'],
      ['empty', 'b.json'],
    ],
  )
})

test('CSV: quotes, lines in fields, and rows that are broken', async (t) => {
  const rows = [
    'id,title,text',
    `1,عنوان,"${sentence(1)} ""اقتباس""`,
    'وسطر ثان"',
    `2,عنوان,"${sentence(2)}`,
    `3,عنوان,${sentence(3)}`,
    `4,عنوان,شاشة 5" ${sentence(4)}`,
    '5,ناقص',
    `6,عنوان,"${sentence(6)}" زيادة`,
    `7,عنوان,"${sentence(7)}"`,
  ]
  const { captures, findings } = await readAll([folderOf(t, { 'a.csv': `\uFEFF${rows.join('\r\n')}\r\n` })])
  assert.deepEqual(
    captures.map(({ ref, line }) => [ref, line]),
    [
      ['1', 2],
      ['3', 5],
      ['4', 6],
      ['7', 9],
    ],
  )
  assert.equal(captures[0]!.reading, `${sentence(1)} "اقتباس"\nوسطر ثان`)
  assert.deepEqual(
    findings.map(({ reason, line }) => [reason, line]),
    [
      ['malformed-row', 4],
      ['malformed-row', 7],
      ['malformed-row', 8],
    ],
  )
})

test('TSV, semicolons, windows-1256 and UTF-16 as Excel writes them', async (t) => {
  const rows = (delimiter: string) => `id${delimiter}text\n1${delimiter}${sentence(1)}\n2${delimiter}${sentence(2)}\n`
  const folder = folderOf(t, {
    'a.tsv': rows('\t'),
    'b.csv': rows(';'),
    'c.csv': encode(rows(','), 'windows-1256'),
    'd.csv': utf16(`\uFEFF${rows('\t')}`, 'le'),
  })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(findings, [])
  assert.equal(captures.length, 8)
  for (const [index, { reading }] of captures.entries()) assert.equal(reading, sentence((index % 2) + 1))
  assert.equal(new Set(captures.map(({ id }) => id)).size, 2)
})

test('where the chunks of a stream part changes nothing', async () => {
  const lines = [{ text: sentence(1) }, { id: 'a', text: `${sentence(2)}\n\u{1F600}` }, { text: sentence(3) }]
  const inputs = [
    lines.map((line) => JSON.stringify(line)).join('\r\n'),
    `{}\n{bad\n${lines.map((line) => JSON.stringify(line)).join('\n')}\n`,
    JSON.stringify(lines, null, 1),
    gzipSync(lines.map((line) => JSON.stringify(line)).join('\n')),
  ]
  for (const input of inputs) {
    const whole = await readStdin(input, 1 << 20)
    assert.ok(whole.captures.length >= 3 || whole.findings.length > 0)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (chunkSize) => {
        assert.deepEqual(await readStdin(input, chunkSize), whole)
      }),
      { numRuns: 25 },
    )
  }
})

test('columns are known by their Arabic names too, and in whatever capitals', async (t) => {
  const { captures, findings } = await readAll([
    folderOf(t, {
      'a.csv': `العنوان,النص,التاريخ,الصحيفة,القسم\nحديقة,${sentence(1)},12 مارس 2020,الأفق,محليات\n`,
      'b.csv': `Title,Full Text,Body,Date Published,ID\nترام,,${sentence(2)},2021-07-03,x-7\n`,
      'c.jsonl': `${JSON.stringify({ TEXT: sentence(4), text: sentence(3), Source: 'الضفة' })}\n`,
    }),
  ])
  assert.deepEqual(findings, [])
  assert.deepEqual(
    captures.map(({ reading, metadata }) => [reading, metadata]),
    [
      [sentence(1), { title: 'حديقة', published: '12 مارس 2020', source: 'الأفق', more: { القسم: 'محليات' } }],
      [sentence(2), { title: 'ترام', published: '2021-07-03' }],
      [sentence(3), { source: 'الضفة', more: { TEXT: sentence(4) } }],
    ],
  )
  assert.equal(captures[1]!.ref, 'x-7')
})
