import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  analyse,
  baseForm,
  bestReading,
  candidates,
  defaultKey,
  keysOf,
  queryWeight,
} from '../../../src/search/analyser/analyse.ts'

/** Words of Arabic letters, with what is typed beside them. */
const arabic = fc.string({
  unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة', 'ال', 'ون', 'ات', 'ها', 'وال', 'ـ', 'َ', 'ی'),
  maxLength: 12,
})

test('the readings of «وللصحفيين»', () => {
  const [best] = candidates('وللصحفيين')
  assert.deepEqual([best?.clitics, best?.key, best?.suffix, best?.kind], ['ولل', 'صحفي', 'ين', 'noun'])
})

test('a verb is read with its prefix, subject and object', () => {
  const [best] = candidates('وسيعلنونها')
  assert.deepEqual([best?.clitics, best?.key, best?.suffix, best?.kind], ['و', 'اعلن', 'ونها', 'verb'])
})

test('tokens carry the exact form and lie where the word stands', () => {
  const text = 'في «مدرســةٍ» بِأفغانستان، ٢٠٢١م'
  assert.deepEqual(
    analyse(text).map(({ start, end, exact }) => [text.slice(start, end), exact]),
    [
      ['في', 'في'],
      ['مدرســةٍ', 'مدرسة'],
      ['بِأفغانستان', 'بأفغانستان'],
      ['٢٠٢١', '2021'],
      ['م', 'م'],
    ],
  )
})

test('stop words weigh little, words of content in full', () => {
  for (const word of ['في', 'التي', 'وهذا', 'أن']) assert.ok(queryWeight(keysOf(word)[0]!) < 0.5, word)
  for (const word of ['أفغانستان', 'انتخابات', 'اللاجئين']) assert.equal(queryWeight(keysOf(word)[0]!), 1, word)
})

test('no string is too odd to analyse; every token has a key', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), arabic), (text) => {
      let last = 0
      for (const { start, end, exact, key } of analyse(text)) {
        assert.ok(start >= last && end > start && end <= text.length)
        assert.ok(exact !== '' && key !== '', JSON.stringify(text))
        last = end
      }
    }),
    { numRuns: 2000 },
  )
})

test('the key depends on the base form alone', () => {
  fc.assert(fc.property(arabic, (word) => assert.deepEqual(keysOf(word), keysOf(baseForm(word)))))
})

test('the best reading is the first candidate', () => {
  fc.assert(
    fc.property(arabic, (word) => {
      const base = baseForm(word)
      const [first] = candidates(word)
      assert.equal(first?.key, defaultKey(base))
      if (first?.kind !== 'unknown') assert.deepEqual(bestReading(base), first)
    }),
    { numRuns: 1000 },
  )
})
