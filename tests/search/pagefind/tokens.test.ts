import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  asLetters,
  classTerm,
  EVERY_DOCUMENT,
  exactTerm,
  FIELD_END,
  LEADING_TOKENS,
  numberAt,
  numberTokens,
  termsWithin,
  token,
} from '../../../src/search/pagefind/tokens.ts'

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ابتةىيوؤئءأإآ٣3aé-ڥڦڒچ_'), minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
)

test('a token is one run of letters that nothing decomposes', () => {
  fc.assert(
    fc.property(word, (text) => {
      const letters = asLetters(text)
      assert.match(letters, /^[\p{L}]*$/u)
      assert.equal(letters.normalize('NFD').replace(/\p{M}/gu, ''), letters)
      assert.equal(letters.toLowerCase(), letters)
    }),
  )
})

test('different texts are different letters', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      fc.pre(a !== b)
      assert.notEqual(asLetters(a), asLetters(b))
    }),
  )
})

test('a class is found in its own tokens only, whatever the keys', () => {
  fc.assert(
    fc.property(word, word, word, (key, other, exact) => {
      fc.pre(key !== other)
      assert.ok(token(key, exact).startsWith(classTerm(key)))
      assert.ok(!token(other, exact).startsWith(classTerm(key)))
      assert.ok(!token(key, exact).startsWith(exactTerm(key, `${exact}ا`)))
      assert.ok(!EVERY_DOCUMENT.startsWith(classTerm(key)) && !FIELD_END.startsWith(classTerm(key)))
    }),
  )
})

test('a number comes back from the positions of its tokens', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 20 - 1), (number) => {
      const tokens = numberTokens(number)
      assert.equal(tokens.length, LEADING_TOKENS)
      assert.equal(numberAt(tokens.flatMap((token, position) => (token === EVERY_DOCUMENT ? position : []))), number)
    }),
  )
  assert.throws(() => numberTokens(2 ** 20), RangeError)
})

test('the terms within a prefix begin with it', () => {
  for (const term of termsWithin('سل')) assert.ok(term.startsWith('سل') && term.length === 3)
})
