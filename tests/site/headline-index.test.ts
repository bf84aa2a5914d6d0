import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexLetters, orderHeadlines, withoutRepeated } from '../../src/site/headline-index.ts'

const articles = [
  { headline: '«النيل»: يفيض', story: 'a' },
  { headline: 'نيل هذا العام', story: 'b' },
  { headline: 'النيل يفيض', story: 'a' },
  { headline: 'فيضان النيل يبلغ ذروته', story: 'a' },
  { headline: 'النيل يفيض', story: 'c' },
]

test('one headline of a story stands once in the index, each of its others at its own letter', () => {
  const order = orderHeadlines(articles.map(({ headline }) => headline))
  const shown = [...withoutRepeated(order, articles)]
  assert.deepEqual(
    shown.map((position) => [indexLetters[order.letters[position]!]![1], articles[position]!.story]),
    [
      ['ف', 'a'],
      ['ن', 'b'],
      ['ن', 'a'],
      ['ن', 'c'],
    ],
  )
  assert.ok(shown.includes(0) && !shown.includes(2), 'the newest stands')
})
