import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Company, mostSimilar } from '../../../src/archive/similar/company.ts'
import { wholeWeight } from '../../../src/archive/similar/deciding-terms.ts'

const articles = 30
const ownWeight = 16_000
const posting = fc.tuple(fc.nat(articles - 1), fc.constantFrom(3000, 9000, 16_000))
const lists = fc.array(fc.uniqueArray(posting, { selector: ([article]) => article, maxLength: articles }), {
  maxLength: 5,
})
const stories = fc.array(fc.nat(12), { minLength: articles, maxLength: articles })

/** The same by sorting all. */
function bestOf(article: number, met: readonly (readonly [number, number])[][], story: readonly number[]): number[] {
  const scores = new Uint32Array(articles)
  const shared = new Uint8Array(articles)
  for (const [other, weight] of met.flat()) {
    scores[other]! += ownWeight * weight
    shared[other]!++
  }
  const seen = new Set<number>()
  return [...scores.keys()]
    .filter(
      (other) => scores[other]! >= 0.1 * wholeWeight ** 2 && shared[other]! >= 2 && story[other] !== story[article],
    )
    .sort((a, b) => scores[b]! - scores[a]! || a - b)
    .filter((other) => !seen.has(story[other]!) && seen.add(story[other]!))
    .slice(0, mostSimilar)
}

test('the best are those of a sorted list, one of a story, whatever was asked before', () => {
  fc.assert(
    fc.property(stories, fc.array(lists, { minLength: 1, maxLength: 3 }), (story, asked) => {
      const company = new Company(Uint32Array.from(story))
      for (const [article, met] of asked.entries()) {
        for (const list of met) {
          const postings = {
            from: new Uint32Array(),
            articles: Uint32Array.from(list, ([other]) => other),
            weights: Uint16Array.from(list, ([, weight]) => weight),
          }
          company.add(postings, 0, list.length, ownWeight)
        }
        const best = new Int32Array(mostSimilar).fill(-1)
        company.best(article, best, new Uint32Array(mostSimilar))
        const expected = bestOf(article, met, story)
        assert.deepEqual([...best], [...expected, ...Array(mostSimilar - expected.length).fill(-1)])
      }
    }),
    { numRuns: 500 },
  )
})
