import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { articles } from '../../../src/outputs/data/articles.ts'
import { captures } from '../../../src/outputs/data/captures.ts'
import { findings } from '../../../src/outputs/data/findings.ts'
import { jsonLine } from '../../../src/outputs/data/json-line.ts'
import { stories } from '../../../src/outputs/data/stories.ts'
import { only, run } from '../staging.ts'

const parse = (lines: string) => {
  assert.ok(lines.endsWith('\n'))
  return lines
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('captures.jsonl has a line a capture, keys in the published order, sections that cover the bytes', async (t) => {
  const { read, written, out } = await run(t, only(captures))
  const records = parse(await read('data/captures.jsonl'))
  assert.equal(records.length, 3)
  assert.deepEqual(Object.keys(records[0]), ['capture', 'ref', 'path', 'bytes', 'sha256', 'encoding', 'sections'])
  assert.deepEqual(Object.keys(records[0].sections[0]), ['role', 'start', 'end', 'article'])
  assert.deepEqual(records[2].sections[0], { role: 'boilerplate', start: 0, end: 9 })
  for (const { bytes, sections } of records) {
    let end = 0
    for (const section of sections) {
      assert.equal(section.start, end)
      end = section.end
    }
    assert.equal(end, bytes)
  }
  assert.deepEqual(records[1].metadata.more, { crawler: 'يدوي' })
  assert.deepEqual(written, { files: 1, bytes: (await stat(join(out, 'data/captures.jsonl'))).size })
})

test('articles.jsonl has every key in every line, in the published order', async (t) => {
  const { read } = await run(t, only(articles))
  const records = parse(await read('data/articles.jsonl'))
  const keys = [
    'id',
    'headline',
    'headlineFrom',
    'published',
    'publishedText',
    'dateline',
    'byline',
    'source',
    'sources',
    'tags',
    'blocks',
    'originalUrl',
    'truncated',
    'story',
    'captures',
    'related',
    'url',
  ]
  for (const record of records) assert.deepEqual(Object.keys(record), keys)
  assert.deepEqual(records[0].related, [
    { title: 'مكتبة قديمة تفتح أبوابها', article: 'cccccccccccccccc' },
    { title: 'عنوان غير موجود' },
  ])
  assert.deepEqual(Object.keys(records[0].captures[0]), ['capture', 'ref', 'start', 'end'])
  assert.deepEqual(records[2].blocks[1], { type: 'list', items: ['قاعة القراءة', 'قاعة الترميم'] })
  assert.equal(records[1].story, 'aaaaaaaaaaaaaaaa')
})

test('stories.jsonl holds the stories of two and more versions', async (t) => {
  const { read } = await run(t, stories)
  const [story, ...more] = parse(await read('data/stories.jsonl'))
  assert.deepEqual(more, [])
  assert.deepEqual(Object.keys(story), ['id', 'lead', 'members', 'links', 'url'])
  assert.deepEqual(story.links, [
    { a: 'aaaaaaaaaaaaaaaa', b: 'bbbbbbbbbbbbbbbb', resemblance: 0.5, containment: 1, rule: 'containment' },
  ])
})

test('findings.jsonl gives reason and position', async (t) => {
  const { read } = await run(t, findings)
  assert.deepEqual(parse(await read('data/findings.jsonl')), [
    { reason: 'malformed-json', path: 'نشرة/004.jsonl', line: 3, message: 'expected a JSON object, found `{"text": `' },
  ])
})

test('a record is one line, whatever its text holds', () => {
  const record = { text: 'سطر\nثان\u2028ثالث\u0085رابع\u2029' }
  const line = jsonLine(record)
  assert.equal(line.search(/[\n\u0085\u2028\u2029]/), line.length - 1)
  assert.deepEqual(JSON.parse(line), record)
})
