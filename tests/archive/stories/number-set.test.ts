import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FoldedText } from '../../../src/arabic/folded-text.ts'
import { foldedWords } from '../../../src/arabic/words.ts'
import { NumberSet } from '../../../src/archive/stories/number-set.ts'
import { NumberedWords } from '../../../src/archive/stories/numbered-words.ts'
import { hashesOf, hashWord } from '../../../src/archive/stories/word-hashes.ts'

const numbers = fc.array(fc.oneof(fc.nat(40), fc.nat(200_000)), { maxLength: 200 })

test('a number set has what it was made of and nothing else', () => {
  fc.assert(
    fc.property(numbers, numbers, (own, others) => {
      const values = [...new Set(own)]
      const set = new NumberSet(values)
      for (const number of [...own, ...others]) assert.equal(set.has(number), values.includes(number))
    }),
  )
})

test('words have one number each, also where their hashes are the same', () => {
  const words = new NumberedWords()
  const known = new Map<string, number>()
  const word = fc.string({ unit: fc.constantFrom('ا', 'ب', '2', '𞤀'), maxLength: 9 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.boolean(), (all, collide) => {
      for (const one of all) {
        const codes = Uint16Array.from({ length: one.length }, (_, at) => one.charCodeAt(at))
        const number = words.number(codes, 0, codes.length, collide ? 7 : hashWord(one))
        const key = `${one} ${collide}`
        assert.equal(known.get(key) ?? number, number)
        if (!known.has(key)) assert.ok(number === words.size - 1 || (collide && hashWord(one) === 7))
        known.set(key, number)
        assert.equal(words.word(number), one)
      }
    }),
  )
  assert.equal(new Set(known.values()).size, known.size)
})

test('the numbers of a text are those of its words', () => {
  const words = new NumberedWords()
  const text = 'قال الوزير إن القطار يصل غدا وقال إن المحطة جاهزة'
  const folded = new FoldedText().add(text)
  assert.deepEqual(
    [...words.numbersOf(folded, hashesOf(folded))],
    foldedWords(text).map((word) => words.numberOf(word)),
  )
})
