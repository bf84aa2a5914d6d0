import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Database } from '../../src/archive/database.ts'
import { ListColumns } from '../../src/archive/list-columns.ts'
import { schema } from '../../src/archive/schema.ts'
import type { ArticleFilter } from '../../src/model/archive.ts'
import { articleConditions } from './article-conditions.ts'

const sources = ['المرفأ', 'الضفة', 'السهل']
const places = ['مصر', 'عمان']
const dates = [null, '2019', '2019-02', '2019-02-03', '2019-02-03T10:20', '2020-11-30']

const article = fc.record({
  story: fc.nat(4),
  lead: fc.boolean(),
  published: fc.constantFrom(...dates),
  sources: fc.subarray(sources),
  places: fc.subarray(places),
})

const filter: fc.Arbitrary<ArticleFilter> = fc.record(
  {
    source: fc.constantFrom(null, 'غيرها', ...sources),
    published: fc.constantFrom(null, '2019', '2019-02', '2019-02-03', '2020-11'),
    place: fc.constantFrom('غيره', ...places),
    story: fc.constantFrom('0', '1', '9'),
    leads: fc.boolean(),
    once: fc.boolean(),
  },
  { requiredKeys: [] },
)

type Sample = typeof article extends fc.Arbitrary<infer Value> ? Value : never

function stored(articles: readonly Sample[]): Database {
  const store = new Database(':memory:')
  store.execute(schema)
  for (const [position, one] of articles.entries()) {
    const id = `${articles.length - position}`
    const [source = null] = one.sources
    store.run(
      `INSERT INTO article (id, position, ref, headline, headline_from, published, source, sources, story, versions, lead, merged_digest,
       listed_digest, words, opening) VALUES (?, ?, '', '', 'text', ?, ?, '[]', ?, 1, ?, '', '', 0, '')`,
      id,
      position,
      one.published,
      source,
      String(one.story),
      one.lead ? 1 : 0,
    )
    for (const name of one.sources) store.run('INSERT INTO article_source VALUES (?, ?)', name, id)
    for (const name of one.places) store.run('INSERT INTO named_place VALUES (?, ?)', id, name)
  }
  return store
}

test('the columns select what the same filter selects in SQL', () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 12 }), filter, (articles, asked) => {
      const store = stored(articles)
      const { where, values } = articleConditions(asked)
      const rows = store.all(`SELECT position FROM article ${where} ORDER BY position`, ...values)
      assert.deepEqual(
        [...new ListColumns(store).select(asked)],
        rows.map((row) => row['position']),
      )
      store.close()
    }),
  )
})

test('sources, places and dates count articles, and stories once', () => {
  const base = { lead: true, places: [], published: '2019-02-03' }
  const columns = new ListColumns(
    stored([
      { ...base, story: 0, sources: ['المرفأ', 'الضفة'], places: ['مصر'] },
      { ...base, story: 0, sources: ['الضفة'], published: '2019-02-05T10:20' },
      { ...base, story: 1, sources: [], published: null, places: ['مصر', 'عمان'] },
    ]),
  )
  assert.deepEqual(columns.sources(), [
    { name: 'الضفة', slug: 'الضفة', articles: 2, stories: 1, first: '2019-02-03', last: '2019-02-05' },
    { name: 'المرفأ', slug: 'المرفأ', articles: 1, stories: 1, first: '2019-02-03', last: '2019-02-03' },
    { name: null, slug: 'unnamed', articles: 1, stories: 1, first: null, last: null },
  ])
  assert.deepEqual(columns.places(), [
    { name: 'مصر', articles: 2, stories: 2 },
    { name: 'عمان', articles: 1, stories: 1 },
  ])
  assert.deepEqual(columns.dates(7, {}), [{ date: '2019-02', articles: 2, stories: 1 }])
  assert.deepEqual(columns.dates(10, { source: 'المرفأ' }), [{ date: '2019-02-03', articles: 1, stories: 1 }])
})
