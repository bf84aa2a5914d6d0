import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FoldedText } from '../../../src/arabic/folded-text.ts'
import { foldedWords } from '../../../src/arabic/words.ts'
import { bandCount, bandKeys, candidatePairs } from '../../../src/archive/stories/candidates.ts'
import { sharedShingles, shingleSet, shinglesOf } from '../../../src/archive/stories/shingles.ts'
import { estimate, signatureLength, signatureOf } from '../../../src/archive/stories/signature.ts'
import { thresholds } from '../../../src/archive/stories/thresholds.ts'
import { hashesOf, hashWord } from '../../../src/archive/stories/word-hashes.ts'
import { body, changed } from './texts.ts'

/** The hashes of a text's folded words, in order. */
const wordHashes = (text: string) => hashesOf(new FoldedText().add(text))
/** The signature of a body of these words. */
const signatureOfWords = (words: readonly string[]) => signatureOf(wordHashes(words.join(' ')))

const pack = (signatures: readonly Uint32Array[]) => {
  const packed = new Uint32Array(signatures.length * signatureLength)
  for (const [index, signature] of signatures.entries()) packed.set(signature, index * signatureLength)
  return packed
}

test('word hashes are those of the folded words', () => {
  const text = fc.array(fc.constantFrom('إن', 'مدينةٌ', '،', ' ', '٢٠١٥', 'aÀ', '𞸀', '😀', 'ـ', '\u200f', '«'), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(
      text.map((pieces) => pieces.join('')),
      (one) =>
        assert.deepEqual(
          [...wordHashes(one)],
          foldedWords(one).map((word) => hashWord(word)),
        ),
    ),
  )
})

test('shared shingles are those of a set intersection', () => {
  const few = fc.array(fc.nat(20)).map((numbers) => shingleSet(Uint32Array.from(numbers)))
  fc.assert(
    fc.property(few, few, (one, other) => {
      assert.equal(sharedShingles(one, other), [...one].filter((shingle) => other.includes(shingle)).length)
    }),
  )
})

test('a signature is full, whatever the length of the text, and empty for the shortest', () => {
  fc.assert(
    fc.property(body, fc.nat(80), (words, length) => {
      const signature = signatureOfWords(words.slice(0, length))
      assert.equal(signature.length, signatureLength)
      const enough = Math.min(length, words.length) >= thresholds.fewestWords
      assert.equal(signature[0] !== 0, enough)
      assert.equal(signature.subarray(1).includes(0xffffffff), !enough)
      assert.equal(bandKeys(signature).length, enough ? bandCount : 0)
    }),
  )
})

test('estimates are near to what is counted', () => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 1 }), fc.integer({ min: 6, max: 40 }), ([words], every) => {
      const [one, other] = [words!, changed(words!, every, 0)]
      const packed = pack([one, other].map(signatureOfWords))
      const sets = [one, other].map((some) => shingleSet(shinglesOf(wordHashes(some.join(' ')))))
      const shared = sharedShingles(sets[0]!, sets[1]!)
      const resemblance = shared / (sets[0]!.length + sets[1]!.length - shared)
      // Four deviations of a share of 96 rows, and what densification adds for short texts.
      assert.ok(Math.abs(estimate(packed, 0, signatureLength).resemblance - resemblance) < 0.3)
    }),
  )
})

test('the same pairs are found whatever was known before', () => {
  const families = fc.array(fc.tuple(body, fc.nat(2)), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(families, fc.nat(12), (some, known) => {
      const signatures = some.flatMap(([words, copies]) =>
        Array.from({ length: copies + 1 }, (_, copy) =>
          signatureOfWords(copy === 0 ? words : changed(words, 9 * copy, copy)),
        ),
      )
      const packed = pack(signatures)
      const pairs = (found: Uint32Array) =>
        Array.from({ length: found.length / 2 }, (_, pair) => `${found[pair * 2]}-${found[pair * 2 + 1]}`)
      const firstNew = known % (signatures.length + 1)
      const all = pairs(candidatePairs(packed).pairs)
      assert.equal(new Set(all).size, all.length)
      const withNew = all.filter((pair) => Number(pair.split('-')[1]) >= firstNew)
      assert.deepEqual(pairs(candidatePairs(packed, firstNew).pairs).sort(), withNew.sort())
    }),
    { numRuns: 60 },
  )
})
