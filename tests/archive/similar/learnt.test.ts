import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FoldedText } from '../../../src/arabic/folded-text.ts'
import { type BodyTerms, type ComparedArticle, matched } from '../../../src/archive/similar/compared.ts'
import { decodeKept, encodeKept, type Learnt } from '../../../src/archive/similar/learnt.ts'
import { similarArticles } from '../../../src/archive/similar/similar-articles.ts'
import { termVector } from '../../../src/archive/similar/term-vector.ts'

interface Article {
  id: string
  story: string
  headline: string
  words: number[]
}

/** Words of letters that no folding takes for others. */
const word = (number: number) => `ك${[...number.toString(7)].map((digit) => 'جدرسطقم'[Number(digit)]).join('')}ن`
const said = (words: readonly number[]) => words.map(word).join(' ')

const compared = (articles: readonly Article[]): ComparedArticle[] =>
  articles.map(({ id, story, headline, words }) => ({ id, story, headline, digest: `${headline} ${words}` }))

const bodiesOf =
  (articles: readonly Article[]): BodyTerms =>
  (of) =>
    articles
      .filter(({ id }) => of?.has(id) ?? true)
      .map(({ id, words }) => ({ id, terms: termVector(new FoldedText().add(said(words))) }))

function learn(articles: readonly Article[], learnt?: Learnt): Learnt {
  const all = compared(articles)
  return similarArticles(all, bodiesOf(articles), learnt && matched(all, learnt))
}

/** A source of numbers below others, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const vocabulary = 60

const article = fc.record({
  story: fc.nat(20),
  headline: fc.array(fc.nat(vocabulary), { maxLength: 3 }),
  words: fc.array(fc.nat(vocabulary), { minLength: 1, maxLength: 12 }),
})
const change = fc.oneof(
  fc.record({ type: fc.constant('add' as const), at: fc.nat(), article }),
  fc.record({ type: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({ type: fc.constant('edit' as const), at: fc.nat(), article }),
  fc.record({ type: fc.constant('regroup' as const), at: fc.nat(), story: fc.nat(20) }),
)

test('what is learnt from an earlier build is what is learnt anew, whatever changed', () => {
  const made = (id: number, { story, headline, words }: { story: number; headline: number[]; words: number[] }) => ({
    id: String(id),
    story: String(story),
    headline: said(headline),
    words,
  })
  fc.assert(
    fc.property(
      fc.array(article, { minLength: 1, maxLength: 80 }),
      fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 4 }),
      (first, rounds) => {
        let next = first.length
        let articles: Article[] = first.map((one, id) => made(id, one))
        let learnt = learn(articles)
        for (const changes of rounds) {
          for (const one of changes) {
            const at = one.at % Math.max(1, articles.length)
            if (one.type === 'add') articles = articles.toSpliced(at, 0, made(next++, one.article))
            else if (articles.length > 1 && one.type === 'remove') articles = articles.toSpliced(at, 1)
            else if (one.type === 'edit')
              articles = articles.with(at, { ...made(0, one.article), id: articles[at]!.id })
            else if (one.type === 'regroup')
              articles = articles.with(at, { ...articles[at]!, story: String(one.story) })
          }
          learnt = learn(articles, learnt)
          assert.deepEqual(learnt, learn(articles))
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('so it is where articles share a term with more than are looked at', () => {
  const below = numbers(7)
  let next = 0
  const fresh = (): Article => ({
    id: String(next++),
    story: String(below(2000)),
    headline: '',
    words: Array.from({ length: 12 }, () => below(125)),
  })
  let articles = Array.from({ length: 4800 }, fresh)
  let learnt = learn(articles)
  for (let round = 0; round < 5; round++) {
    const at = below(articles.length)
    articles = articles.toSpliced(at, round % 3, ...(round % 2 === 0 ? [fresh()] : []))
    learnt = learn(articles, learnt)
    assert.deepEqual(learnt, learn(articles))
  }
})

test('articles in another order are compared anew', () => {
  const articles = [3, 4, 5].map(
    (id): Article => ({ id: String(id), story: String(id), headline: '', words: [1, 2, id] }),
  )
  const turned = articles.toReversed()
  assert.equal(matched(compared(turned), learn(articles)), undefined)
  assert.deepEqual(learn(turned, learn(articles)), learn(turned))
})

test('what is kept comes back as it was, and damage is found', () => {
  const learnt = learn(
    Array.from({ length: 5 }, (_, id) => ({ id: `${id}`, story: `${id}`, headline: '', words: [1, 2] })),
  )
  const bytes = encodeKept(learnt)
  assert.deepEqual(decodeKept(bytes), learnt)
  assert.equal(decodeKept(bytes.with(bytes.length - 3, bytes.at(-3)! ^ 1)), undefined)
  assert.equal(decodeKept(bytes.subarray(0, 20)), undefined)
  assert.equal(decodeKept(new Uint8Array(2)), undefined)
})
