import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { baseForm, exactForm } from '../../../src/search/analyser/forms.ts'

const sameBase = [
  'مسؤول مسئول مسؤُول مســؤول مسؤ\u200Fول',
  'شؤون شئون',
  'إلى الى الي إلي',
  'مدرسة مدرسه مدرسۃ',
  'علی على علي',
  'کتاب كتاب \uFEDB\uFE98\uFE8E\uFE8F',
  'الله ﷲ',
  '2021 ٢٠٢١ ۲۰۲۱ ２０２１',
  '1000 1,000 ١٬٠٠٠',
  '2.5 ٢٫٥',
  'Trump TRUMP trump',
]
for (const line of sameBase) {
  const [first, ...rest] = line.split(' ')
  for (const other of rest)
    test(`${first} and ${other} have one base form`, () => assert.equal(baseForm(other), baseForm(first!)))
}

test('the exact form keeps letters and hamza as typed', () => {
  assert.equal(exactForm('أَفْغَانِسْتَان'), 'أفغانستان')
  assert.equal(exactForm('مســؤولة'), 'مسؤولة')
  assert.notEqual(exactForm('افغانستان'), exactForm('أفغانستان'))
  assert.equal(exactForm('علی'), 'علي')
  assert.equal(exactForm('و\u0654'), 'ؤ')
  assert.equal(exactForm('٢٠٢١'), '2021')
})

test('folding is idempotent and does not throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      assert.equal(baseForm(baseForm(word)), baseForm(word))
      assert.equal(exactForm(exactForm(word)), exactForm(word))
      assert.equal(baseForm(exactForm(word)), baseForm(word))
    }),
    { numRuns: 2000 },
  )
})
