import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DOMParser } from 'linkedom'
import { oai } from '../../../src/outputs/data/oai.ts'
import { configured } from '../sample-archive.ts'
import { only, run } from '../staging.ts'

test('the static repository has a record an article, with a day and an identifier of its own', async (t) => {
  const { read } = await run(t, only(oai), { configuration: configured({ url: 'https://example.org' }) })
  const repository = new DOMParser().parseFromString(await read('data/oai.xml'), 'text/xml')
  const texts = (name: string) => [...repository.getElementsByTagName(name)].map((found) => found.textContent)
  assert.deepEqual(texts('oai:identifier'), [
    'oai:example.org:aaaaaaaaaaaaaaaa',
    'oai:example.org:bbbbbbbbbbbbbbbb',
    'oai:example.org:cccccccccccccccc',
  ])
  assert.deepEqual(texts('oai:datestamp'), ['2015-08-10', '2015-08-09', '1970-01-01'])
  assert.deepEqual(texts('oai:earliestDatestamp'), ['1970-01-01'])
  assert.deepEqual(texts('dc:source'), ['https://example.org/news/1?a=1&b=2'])
  assert.deepEqual(texts('dc:publisher'), ['نشرة النيل', 'صحيفة "الضفة" & شركاؤها'])
  assert.deepEqual(texts('oai:baseURL'), ['https://example.org/data/oai.xml'])
})

test('without an address there is no repository', async (t) => {
  assert.deepEqual((await run(t, only(oai))).written.withoutUrl, ['data/oai.xml'])
})
