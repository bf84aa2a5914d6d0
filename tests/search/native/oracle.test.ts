import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Query, SearchDocument } from '../../../src/search/engine.ts'
import { Oracle } from './oracle.ts'
import { archive, facetNames, query } from './random-archive.ts'
import { buildAndOpen, inTemporaryFolder, tinySizes } from './temporary-index.ts'

for (const [name, sizes] of [
  ['one file of everything', undefined],
  ['many files', tinySizes],
] as const) {
  test(`an index of ${name} answers every query as looking at every document does`, async () => {
    await fc.assert(
      fc.asyncProperty(archive, fc.array(query, { minLength: 12, maxLength: 12 }), (documents, queries) =>
        inTemporaryFolder(async (folder) => {
          const engine = await buildAndOpen(documents, folder, { sizes })
          const oracle = new Oracle(documents)
          for (const asked of queries) {
            const answer = await engine.search(asked, 0, 10)
            const expected = oracle.answer(asked, 0, 10)
            const hits = answer.hits.map(({ id, score }) => ({ id, score }))
            assert.deepEqual({ total: answer.total, allWords: answer.allWords, hits }, expected)
            assert.deepEqual(await engine.facets(asked, facetNames), oracle.facets(asked))
          }
        }),
      ),
      { numRuns: 25 },
    )
  })
}

test('a frequent word beside a phrase is no more wanted than the oracle says', async () => {
  const fields: SearchDocument['fields'] = [
    { name: 'headline', text: 'مسؤول' },
    { name: 'body', text: 'وأفغانستان مسؤول' },
  ]
  const facts = { refs: [], story: 's', versions: 1, date: null, source: null, places: [] }
  const documents: SearchDocument[] = [{ id: 'a', url: '/a/a/', headline: 'مسؤول', fields, ...facts }]
  const groups: Query['groups'] = [[{ type: 'word', text: 'لأفغانستان' }], [{ type: 'phrase', words: ['مسؤول'] }]]
  const asked: Query = { text: '', groups, not: [], exact: true, filters: {}, sort: 'relevance' }
  await inTemporaryFolder(async (folder) => {
    const engine = await buildAndOpen(documents, folder, {})
    const { total, allWords } = await engine.search(asked, 0, 10)
    assert.deepEqual({ total, allWords }, { total: 1, allWords: true })
    const expected = new Oracle(documents).answer(asked, 0, 10)
    assert.deepEqual({ total: expected.total, allWords: expected.allWords }, { total: 1, allWords: true })
  })
})

test('pages follow each other', async () => {
  await fc.assert(
    fc.asyncProperty(archive, query, (documents, asked) =>
      inTemporaryFolder(async (folder) => {
        const engine = await buildAndOpen(documents, folder, { sizes: tinySizes })
        const { hits } = await engine.search(asked, 0, 50)
        const pages = []
        for (let from = 0; from < 50; from += 3) pages.push(...(await engine.search(asked, from, 3)).hits)
        assert.deepEqual(pages, hits)
      }),
    ),
    { numRuns: 15 },
  )
})
