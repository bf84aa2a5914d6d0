import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DOMParser } from 'linkedom'
import { openSearch } from '../../../src/outputs/crawlers/open-search.ts'
import { configured } from '../sample-archive.ts'
import { run } from '../staging.ts'

test('opensearch.xml leads to the search page', async (t) => {
  const configuration = configured({
    url: 'https://example.org',
    base: '/repo/',
    title: 'أرشيف <الصحافة> & الكتب القديمة',
  })
  const { read } = await run(t, openSearch, { configuration })
  const description = new DOMParser().parseFromString(await read('opensearch.xml'), 'text/xml')
  assert.equal(
    description.querySelector('Url')?.getAttribute('template'),
    'https://example.org/repo/search/?q={searchTerms}',
  )
  assert.equal(description.querySelector('ShortName')?.textContent, 'أرشيف <الصحافة>')
})

test('without an address it is left out', async (t) => {
  assert.deepEqual((await run(t, openSearch)).written.withoutUrl, ['opensearch.xml'])
})
