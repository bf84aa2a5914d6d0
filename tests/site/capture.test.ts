import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Section } from '../../src/model/section.ts'
import { paginateSections } from '../../src/site/pages/capture.ts'
import { markVariants } from '../../src/site/pages/story.ts'
import { packDigits, packsOf, packText } from '../../src/site/readings.ts'
import { sampleArchive } from './sample-archive.ts'

test('pages of a long capture cover every byte once and cut no letter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('س', 'a', '😀', '\n') })),
      fc.integer({ min: 4, max: 40 }),
      (texts, limit) => {
        const bytes = Buffer.from(texts.join(''))
        let end = 0
        const sections = texts.map((text): Section => {
          const start = end
          end += Buffer.byteLength(text)
          return { role: 'body', start, end }
        })
        const pages = paginateSections(bytes, sections, limit)
        const joined = pages.flat().map((one) => bytes.toString('utf8', one.start, one.end))
        assert.equal(joined.join(''), texts.join(''))
        for (const page of pages) {
          assert.ok(page.reduce((sum, { start, end }) => sum + end - start, 0) <= limit + 4)
        }
      },
    ),
  )
})

test('every capture stands whole in the pack that its id names', () => {
  const archive = sampleArchive(50)
  const packs = packsOf(archive)
  const digits = packDigits(archive.counts().captures)
  for (const { id, reading, sections } of archive.captures()) {
    const lines = packText(archive, packs.get(id.slice(0, digits))!)
      .trim()
      .split('\n')
    const packed = lines.map((line) => JSON.parse(line)).find(({ capture }) => capture === id)
    assert.equal(packed.reading, reading)
    assert.deepEqual(packed.sections, sections)
  }
  assert.ok(packs.size <= 16)
  assert.equal(packDigits(6400), 1)
  assert.equal(packDigits(31030), 2)
  assert.equal(packDigits(1_000_000), 3)
})

test('changes of spelling and punctuation alone are told from changes of words', () => {
  const runs = markVariants([
    { type: 'removed', text: 'أمريكا ' },
    { type: 'added', text: 'امريكا ' },
    { type: 'same', text: 'قالت' },
    { type: 'added', text: '، ' },
    { type: 'removed', text: 'أمس' },
    { type: 'added', text: 'اليوم' },
  ])
  assert.deepEqual(
    runs.map(({ variant }) => variant ?? false),
    [true, true, false, true, false, false],
  )
})
