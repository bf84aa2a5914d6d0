import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { Wording } from '../../src/site/language/wording.ts'
import { renderSample } from './render-sample.ts'
import { sampleArchive } from './sample-archive.ts'

let out: string
before(async () => {
  out = mkdtempSync(join(tmpdir(), 'arshif-sources-'))
  await renderSample(out, { language: 'ar', digits: 'latin' }, sampleArchive(3))
})
after(() => rmSync(out, { recursive: true }))

const page = (path: string) => parseHTML(readFileSync(join(out, path, 'index.html'), 'utf8')).document

test('every source has its span, its chart, its latest and whom it shares stories with', () => {
  const archive = sampleArchive(3)
  const rows = [...page('/sources/').querySelectorAll('.sources > li')]
  assert.equal(rows.length, archive.sources().length)
  for (const { source, with: other, stories } of archive.sharedStories()) {
    const row = rows.find((one) => one.querySelector('h2')?.textContent === source)
    assert.ok(row)
    const shared = [...row.querySelectorAll('.shared')].map(({ textContent }) => textContent)
    assert.ok(shared.includes(`${other} (${stories})`))
    assert.ok(row.querySelector('svg.spark[role=img][aria-label] path')?.getAttribute('d'))
    const [latest] = archive.summaries({ source }, 0, 1)
    assert.ok([...row.querySelectorAll('a')].some(({ textContent }) => textContent === latest?.headline))
    assert.ok(row.querySelector('time'))
  }
  assert.ok(archive.sharedStories().length > 0)
})

test('what names no source has a row, and is not counted as a source', () => {
  const sources = sampleArchive(3).sources()
  const named = sources.filter(({ name }) => name !== null).length
  assert.ok(named < sources.length)
  const wording = new Wording({ language: 'ar', digits: 'latin', calendar: 'both' })
  assert.equal(page('/sources/').querySelector('.count')?.textContent, wording.count('source', named))
})

test('the page of a source says with whom it shares most stories', () => {
  const archive = sampleArchive(3)
  const [pair] = archive.sharedStories()
  const { slug } = archive.sources().find(({ name }) => name === pair?.source)!
  const shown = [...page(`/sources/${slug}/`).querySelectorAll('.shared-most .share-label')]
  assert.ok(shown.some(({ textContent }) => textContent === pair?.with))
})

test('a chart leaves out no day between its first and its last', () => {
  const days = [...page('/statistics/').querySelectorAll('.chart tbody th')].map(({ textContent }) => textContent)
  assert.ok(days.length > 1)
  assert.equal(new Set(days).size, days.length)
  const rows = [...page('/statistics/').querySelectorAll('.chart tbody tr')]
  const empty = rows.filter((row) => row.querySelector('td')?.textContent === '0')
  for (const row of empty) assert.equal(row.querySelector('a'), null)
})
