import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { breakable } from '../../src/site/long-words.ts'

test('texts of words that people write are in one piece', () => {
  for (const text of ['', 'خبر', 'خبر قصير '.repeat(5000), 'ا'.repeat(1000)]) assert.deepEqual(breakable(text), [text])
})

test('a word without end is cut, the words beside it are not, and nothing is lost', () => {
  const text = `قبل الكلمة ${'ب'.repeat(5000)} وبعدها كلام`
  const pieces = breakable(text)
  assert.equal(pieces.join(''), text)
  assert.ok(pieces.length > 10 && pieces.every((piece) => piece.length <= 1300))
  assert.ok(pieces[0]!.startsWith('قبل الكلمة بب') && pieces.at(-1)!.endsWith('ب وبعدها كلام'))
})

test('no letter is cut in two, whatever the words are made of', () => {
  const words = fc.array(
    fc
      .tuple(fc.constantFrom('ا', '😀', 'a', '\u064b', '\n'), fc.nat(2500))
      .map(([letter, count]) => letter.repeat(count)),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(words, fc.constantFrom(' ', ''), (parts, between) => {
      const text = parts.join(between)
      const pieces = breakable(text)
      assert.equal(pieces.join(''), text)
      assert.ok(pieces.every((piece) => piece.isWellFormed()))
      const words = pieces.flatMap((piece) => piece.split(' '))
      assert.ok(words.every(({ length }) => length <= 1300))
    }),
  )
})
