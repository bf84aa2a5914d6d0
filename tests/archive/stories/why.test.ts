import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain } from '../../../src/archive/stories/why.ts'
import { article, changed } from './texts.ts'

const words = Array.from({ length: 90 }, (_, index) => `كلمة${index}`)

test('says why a copy is one text with its original', () => {
  const found = explain(article('a', words), article('b', changed(words, 20, 3)))
  assert.equal(found.joined, true)
  assert.equal(found.rule, 'resemblance')
  assert.match(found.sentences[0]!, /^a has 90 words, b has 90 words\.$/)
  assert.match(found.sentences.at(-1)!, /one text \(resemblance\)/)
})

test('says the same of two articles whichever comes first', () => {
  const [one, other] = [article('a', words), article('b', words.slice(0, 50))]
  const { sentences: _, ...found } = explain(one, other)
  const { sentences: __, ...reversed } = explain(other, one)
  assert.deepEqual(found, reversed)
  assert.equal(found.containment, 1)
})

test('says that too little is shared, or that a text is too short', () => {
  const apart = explain(
    article('a', words),
    article(
      'b',
      words.map((word) => `${word}مك`),
    ),
  )
  assert.deepEqual([apart.joined, apart.rule, apart.resemblance], [false, 'too-little-shared', 0])
  assert.ok(apart.sentences.some((sentence) => sentence.includes('69.5 %')))
  const short = explain(article('a', words.slice(0, 10)), article('b', words.slice(0, 10)))
  assert.deepEqual([short.joined, short.rule], [false, 'too-short'])
})
