import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packTexts, unpackTexts } from '../../../src/site/incremental/packed-texts.ts'

test('texts come back from lots of any size, and no lot is longer than it may be by more than its last text', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 30 })
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (before, full) => {
      const lots = packTexts(before, full)
      assert.deepEqual(unpackTexts(lots), before)
      for (const { all, ends } of lots) assert.ok((ends.at(-2) ?? 0) < full, `${all.length} letters`)
    }),
  )
})
