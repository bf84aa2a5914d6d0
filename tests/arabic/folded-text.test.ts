import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FoldedText } from '../../src/arabic/folded-text.ts'
import { foldedWords } from '../../src/arabic/words.ts'

const wordsOf = (folded: FoldedText) => Array.from({ length: folded.count }, (_, word) => folded.word(word))

const pieces = fc.array(
  fc.constantFrom(
    'إن',
    'مدينةٌ',
    '،',
    ' ',
    '\n',
    '٢٠١٥',
    'aÀ',
    'ﻻ',
    'ء',
    '𞤀',
    '😀',
    '\ud800',
    'ـ',
    '\u200f',
    '\u0300',
    '\u093e',
    '«',
  ),
  { maxLength: 30 },
)
const text = fc.oneof(
  pieces.map((some) => some.join('')),
  fc.string({ unit: 'binary' }),
)

test('a folded text has the folded words of each text added, in order, with one space between', () => {
  const folded = new FoldedText()
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      folded.clear()
      const counts = texts.map((one) => folded.add(one).count)
      const expected = texts.map(foldedWords)
      assert.deepEqual(wordsOf(folded), expected.flat())
      assert.deepEqual(
        counts,
        expected.map((_, index) => expected.slice(0, index + 1).flat().length),
      )
      assert.equal(String.fromCharCode(...folded.codes.subarray(0, folded.length)), expected.flat().join(' '))
    }),
  )
})

test('a text longer than all before it has room', () => {
  const folded = new FoldedText().add('كلمة')
  assert.equal(folded.add('ب '.repeat(20_000)).count, 20_001)
  assert.equal(folded.word(0), 'كلمه')
  assert.equal(folded.word(20_000), 'ب')
})
