import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { renderSample } from './render-sample.ts'
import { hostile, sampleArchive } from './sample-archive.ts'

let out: string
let written: Record<string, number>

before(async () => {
  out = mkdtempSync(join(tmpdir(), 'arshif-site-'))
  written = await renderSample(out)
})
after(() => rmSync(out, { recursive: true }))

test('every article, capture, source and date has its page', () => {
  const archive = sampleArchive()
  assert.equal(written['article'], archive.counts().articles)
  assert.equal(written['capture'], archive.counts().captures)
  for (const { url } of archive.articles()) assert.ok(readFileSync(join(out, url, 'index.html')).length > 0)
  for (const { slug } of archive.sources()) assert.ok(readFileSync(join(out, 'sources', slug, 'index.html')).length > 0)
  for (const { date } of archive.dates(10)) {
    assert.ok(readFileSync(join(out, 'dates', date.replaceAll('-', '/'), 'index.html')).length > 0)
  }
})

test('what an article says comes out as typed, and does nothing', () => {
  const article = [...sampleArchive().articles()].find(({ headline }) => headline === hostile)!
  const page = readFileSync(join(out, article.url, 'index.html'), 'utf8')
  assert.doesNotMatch(page, /<script>alert|href="javascript:/)
  const paragraph = /<p id="p1">(.*?)<\/p>/s.exec(page)![1]!
  const text = paragraph
    .replace(/<\/?bdi>/g, '')
    .replace(/&(?:lt|#x3C);/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#x26;|&amp;/g, '&')
  assert.equal(text, hostile)
})
