import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cacheControl } from '../../src/publish/cache-control.ts'
import { mediaType } from '../../src/publish/media-types.ts'
import { sendingGroups } from '../../src/publish/sending-order.ts'

test('what pages need goes first, what links to them later, the manifest last', () => {
  const paths = [
    'manifest.json',
    'index.html',
    'sitemap.xml',
    'sources/x/feed.xml',
    'search-index/manifest.json',
    'sources/x/index.html',
    'c/1/index.html',
    'a/1/index.html',
    'search-index/0123/terms',
    'data/articles.jsonl',
    'assets/site.css',
  ]
  assert.deepEqual(
    sendingGroups(paths.map((path) => ({ path }))).map((group) => group.map(({ path }) => path)),
    [
      ['assets/site.css'],
      ['data/articles.jsonl'],
      ['search-index/0123/terms'],
      ['a/1/index.html', 'c/1/index.html'],
      ['sources/x/index.html'],
      ['search-index/manifest.json'],
      ['sitemap.xml', 'sources/x/feed.xml'],
      ['index.html'],
      ['manifest.json'],
    ],
  )
})

test('media types', () => {
  assert.equal(mediaType('a/1/index.html'), 'text/html; charset=utf-8')
  assert.equal(mediaType('sources/x/feed.xml'), 'application/atom+xml; charset=utf-8')
  assert.equal(mediaType('sitemap.xml'), 'application/xml; charset=utf-8')
  assert.equal(mediaType('assets/fonts/naskh.woff2'), 'font/woff2')
  assert.equal(mediaType('.nojekyll'), 'application/octet-stream')
})

test('what has its content in its address is kept, pages are asked for anew', () => {
  assert.match(cacheControl('assets/site.css'), /immutable/)
  assert.match(cacheControl('search-index/0123456789abcdef/terms'), /immutable/)
  assert.doesNotMatch(cacheControl('search-index/manifest.json'), /immutable/)
  assert.match(cacheControl('index.html'), /must-revalidate/)
  assert.equal(cacheControl('service-worker.js'), 'no-cache')
})
