import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { robots } from '../../../src/outputs/crawlers/robots.ts'
import { sitemap, writeSitemap } from '../../../src/outputs/crawlers/sitemap.ts'
import { configured } from '../sample-archive.ts'
import { run, temporaryFolder } from '../staging.ts'

const published = configured({ url: 'https://example.org', base: '/repo/' })

test('the sitemap lists the ways in, articles, stories and sources by their whole address', async (t) => {
  const { out } = await run(t, sitemap, { configuration: published })
  const entries = await parseSitemap(createReadStream(join(out, 'sitemap.xml')))
  const addresses = entries.map(({ url }) => url)
  assert.ok(addresses.includes('https://example.org/repo/'))
  assert.ok(addresses.includes('https://example.org/repo/s/aaaaaaaaaaaaaaaa/'))
  assert.equal(addresses.filter((url) => /\/a\/(a+|b+|c+)\/$/.test(url)).length, 3)
  assert.ok(addresses.some((url) => decodeURI(url).startsWith('https://example.org/repo/sources/نشرة-النيل')))
  assert.equal(new Set(addresses).size, addresses.length)
})

test('many pages make an index and its parts', async (t) => {
  const out = await temporaryFolder(t)
  const pages = Array.from({ length: 7 }, (_, number) => ({ path: `/a/${number}/`, day: null }))
  const written = await writeSitemap({ out }, published, pages, 3)
  assert.deepEqual((await readdir(out)).sort(), ['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap.xml'])
  assert.equal(written.files, 4)
  const parts = await parseSitemapIndex(createReadStream(join(out, 'sitemap.xml')))
  assert.deepEqual(
    parts.map(({ url }) => url),
    [1, 2, 3].map((part) => `https://example.org/repo/sitemap-${part}.xml`),
  )
  const found = []
  for (const part of [1, 2, 3]) found.push(...(await parseSitemap(createReadStream(join(out, `sitemap-${part}.xml`)))))
  assert.deepEqual(
    found.map(({ url }) => url),
    pages.map(({ path }) => `https://example.org/repo${path}`),
  )
})

test('a full part is not followed by an empty one', async (t) => {
  const out = await temporaryFolder(t)
  await writeSitemap(
    { out },
    published,
    [1, 2, 3].map((number) => ({ path: `/a/${number}/`, day: '2015-08-10' })),
    3,
  )
  assert.deepEqual(await readdir(out), ['sitemap.xml'])
})

test('without an address there is no sitemap, and the user is told', async (t) => {
  const { out, written } = await run(t, sitemap)
  assert.deepEqual(await readdir(out), [])
  assert.deepEqual(written.withoutUrl, ['sitemap.xml'])
})

test('robots.txt names the sitemap where there is one', async (t) => {
  assert.match(
    await (await run(t, robots, { configuration: published })).read('robots.txt'),
    /^Sitemap: https:\/\/example\.org\/repo\/sitemap\.xml$/m,
  )
  assert.doesNotMatch(await (await run(t, robots)).read('robots.txt'), /Sitemap/)
})
