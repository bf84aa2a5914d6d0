import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { columns } from '../../../src/outputs/data/columns.ts'
import { csv, csvLine } from '../../../src/outputs/data/csv.ts'
import type { DataFile, DataFormat } from '../../../src/outputs/data/data-file.ts'
import { packedFormat } from '../../../src/outputs/data/packed-format.ts'
import { parquet } from '../../../src/outputs/data/parquet.ts'
import { sqlite } from '../../../src/outputs/data/sqlite.ts'
import { MemoryArchive } from '../memory-archive.ts'
import { configured, sampleArchive } from '../sample-archive.ts'
import { only, run } from '../staging.ts'

const names = columns.map(({ name }) => name)
const configuration = configured({ url: 'https://example.org' })

test('articles.csv is read back by csv-parse, row by row', async (t) => {
  const { read } = await run(t, only(csv), { configuration })
  const text = await read('data/articles.csv')
  assert.equal(text[0], '\ufeff')
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[]
  assert.deepEqual(Object.keys(rows[0]!), names)
  assert.equal(rows.length, 3)
  assert.equal(rows[0]!['tags'], 'السودان; المياه')
  assert.match(rows[0]!['text']!, /^الخرطوم \(وكالات\)[^\n]+\n\nوقال مهندس/)
  assert.equal(rows[1]!['source'], 'صحيفة "الضفة" & شركاؤها')
  assert.equal(rows[2]!['published'], '')
  assert.match(rows[2]!['text']!, /قاعة القراءة\nقاعة الترميم$/)
  assert.equal(rows[0]!['url'], 'https://example.org/a/aaaaaaaaaaaaaaaa/')
})

test('any row of texts comes back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('ا', ' ', '"', ',', '\n', '\r', ';', '\t', "'", '=') })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (row) => {
      assert.deepEqual(parse(csvLine(row)), [row])
    }),
  )
})

test('articles.parquet is read back by hyparquet, lists as lists', async (t) => {
  const { out } = await run(t, only(parquet), { configuration })
  const bytes = await readFile(join(out, 'data/articles.parquet'))
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
  const rows = (await parquetReadObjects({ file, compressors })) as Record<string, unknown>[]
  assert.deepEqual(Object.keys(rows[0]!), names)
  assert.deepEqual(rows[0]!['tags'], ['السودان', 'المياه'])
  assert.deepEqual(rows[2]!['tags'], [])
  assert.equal(rows[1]!['truncated'], false)
  assert.equal(rows[2]!['source'] ?? null, null)
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'],
  )
})

test('a Parquet file of many row groups keeps every article in order', async (t) => {
  const [article] = sampleArchive().articles()
  const id = (number: number) => number.toString(16).padStart(16, '0')
  const articles = Array.from({ length: 4001 }, (_, number) => ({ ...article!, id: id(number), position: number }))
  const { out } = await run(t, only(parquet), { archive: new MemoryArchive({ articles, captures: [] }) })
  const bytes = await readFile(join(out, 'data/articles.parquet'))
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
  const rows = await parquetReadObjects({ file, compressors, columns: ['id'] })
  assert.deepEqual(
    rows.map((row) => row['id']),
    articles.map((one) => one.id),
  )
})

test('archive.db holds the tables with their keys, and joins', async (t) => {
  const { out } = await run(t, only(sqlite), { configuration })
  const database = new DatabaseSync(join(out, 'data/archive.db'), { readOnly: true })
  t.after(() => database.close())
  const all = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }))
  assert.deepEqual(all('PRAGMA foreign_key_check'), [])
  assert.deepEqual(all('PRAGMA integrity_check'), [{ integrity_check: 'ok' }])
  assert.deepEqual(
    all(`SELECT headline, capture.ref FROM article JOIN occurrence ON occurrence.article = article.id
         JOIN capture ON capture.id = occurrence.capture ORDER BY capture.ref LIMIT 1`),
    [{ headline: 'فتح بوابات السد بعد ارتفاع النهر', ref: 'نشرة/001.txt' }],
  )
  assert.deepEqual(all('SELECT value FROM article, json_each(tags)'), [{ value: 'السودان' }, { value: 'المياه' }])
  assert.deepEqual(all('SELECT title, named FROM related_title'), [
    { title: 'مكتبة قديمة تفتح أبوابها', named: 'cccccccccccccccc' },
    { title: 'عنوان غير موجود', named: null },
  ])
  assert.equal(all('SELECT * FROM story_link').length, 1)
})

test('the same archive gives the same bytes', async (t) => {
  const [one, other] = [await run(t, only(csv, parquet)), await run(t, only(csv, parquet))]
  for (const path of ['data/articles.csv', 'data/articles.parquet'])
    assert.deepEqual(await readFile(join(one.out, path)), await readFile(join(other.out, path)), path)
})

test('a packed table is one gzip member of packed blocks', async (t) => {
  const [article] = sampleArchive().articles()
  const ids = Array.from({ length: 300 }, (_, number) => (number * 0x9e3779b1).toString(16).padStart(16, '0'))
  const articles = ids.map((id, position) => ({ ...article!, id, position }))
  const archive = new MemoryArchive({ articles, captures: [] })
  const packed: DataFile = {
    name: 'articles.csv',
    open: (context) => packedFormat(csv.open(context) as DataFormat),
  }
  const { out } = await run(t, only(packed), { archive, configuration })
  const { read } = await run(t, only(csv), { archive, configuration })
  const bytes = await readFile(join(out, 'data/articles.csv.gz'))
  assert.equal(gunzipSync(bytes).toString(), await read('data/articles.csv'))
})

test('an archive nobody would fetch as a database has none', async (t) => {
  const [first, ...rest] = sampleArchive().captures()
  const captures = [{ ...first!, bytes: 2 ** 30 + 1 }, ...rest]
  const { out } = await run(t, only(sqlite), { archive: new MemoryArchive({ articles: [], captures }), configuration })
  assert.equal(existsSync(join(out, 'data/archive.db')), false)
})
