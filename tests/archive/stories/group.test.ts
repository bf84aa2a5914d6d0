import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { comparePairs } from '../../../src/archive/stories/compare-pairs.ts'
import { groupStories, type StoryArticle } from '../../../src/archive/stories/group.ts'
import { type Found, Grouping } from '../../../src/archive/stories/grouping.ts'
import { sketchOf } from '../../../src/archive/stories/sketch.ts'
import { thresholds } from '../../../src/archive/stories/thresholds.ts'
import { article, body, changed } from './texts.ts'

const runs = { numRuns: 60 }

const grouped = (grouping: Grouping, article: (id: string) => StoryArticle) => {
  const pairs = grouping.pairs()
  return grouping.group(comparePairs(pairs.slice(0, pairs.count), article))
}

test('a copy joins', () => {
  fc.assert(
    fc.property(body, (words) => {
      const { stories } = groupStories([article('b', words), article('a', words)])
      assert.deepEqual(stories[0]?.members, ['a', 'b'])
      assert.equal(stories[0].links[0]?.resemblance, 1)
    }),
    runs,
  )
})

test('a copy with 5 % of the words changed joins', () => {
  fc.assert(
    fc.property(body, fc.nat(19), (words, shift) => {
      const { stories } = groupStories([article('a', words), article('b', changed(words, 20, shift))])
      assert.equal(stories.length, 1)
    }),
    runs,
  )
})

test('an abridged copy joins what it was cut from', () => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 2, maxLength: 3 }), (parts) => {
      const whole = parts.flat()
      const { stories } = groupStories([
        article('cut', parts[0]!, { headline: 'خبر' }),
        article('whole', whole, { headline: 'خبر' }),
      ])
      assert.deepEqual(stories[0]?.members, ['whole', 'cut'])
    }),
    runs,
  )
})

test('unrelated texts do not join', () => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 2, maxLength: 6 }), (bodies) => {
      const { stories } = groupStories(bodies.map((words, index) => article(`${index}`, words)))
      assert.deepEqual(stories, [])
    }),
    runs,
  )
})

/** Articles among which some are copies, edited copies and cut copies of others. */
const related = fc.array(fc.tuple(body, fc.nat(3)), { minLength: 1, maxLength: 4 }).map((families) =>
  families.flatMap(([words, copies], family) => [
    article(`${family}-0`, words),
    ...Array.from({ length: copies }, (_, copy) =>
      article(`${family}-${copy + 1}`, copy === 2 ? words.slice(0, 45) : changed(words, 12 + copy * 9, copy), {
        published: copy === 0 ? null : `2015-07-0${copy}`,
      }),
    ),
  ]),
)

test('the order of the articles changes nothing', () => {
  fc.assert(
    fc.property(
      related.chain((articles) =>
        fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
      ),
      ([articles, shuffled]) => {
        assert.equal(JSON.stringify(groupStories(shuffled)), JSON.stringify(groupStories(articles)))
      },
    ),
    runs,
  )
})

test('adding to what was grouped gives the bytes of a clean run, and reads no pair of the old again', () => {
  fc.assert(
    fc.property(related, fc.nat(10), (articles, split) => {
      const clean = groupStories(articles)
      const old = articles.slice(0, split % (articles.length + 1))
      const added = articles.slice(old.length)
      const byId = new Map(articles.map((one) => [one.id, one]))
      const first = new Grouping()
      const sketches = old.map((one) => first.add(one))
      const { found } = grouped(first, (id) => byId.get(id)!)

      const read: string[] = []
      const reread = (id: string) => {
        read.push(id)
        return byId.get(id)!
      }
      const second = new Grouping()
      for (const sketch of sketches) second.seed(sketch)
      second.seedFound(found)
      for (const one of added) second.add(one)
      assert.equal(JSON.stringify(grouped(second, reread)), JSON.stringify(clean))
      if (added.length === 0) assert.deepEqual(read, [])
    }),
    runs,
  )
})

test('an article that is gone takes its links with it', () => {
  const words = Array.from({ length: 80 }, (_, index) => `كلمة${index}`)
  const [a, b, c] = ['a', 'b', 'c'].map((id) => article(id, changed(words, 30, id.charCodeAt(0))))
  const all = new Grouping()
  const sketches = [a!, b!, c!].map((one) => all.add(one))
  const { found } = grouped(all, (id) => ({ a, b, c })[id]!)
  const left = new Grouping()
  left.seed(sketches[0]!)
  left.seed(sketches[2]!)
  left.seedFound(found)
  assert.equal(JSON.stringify(grouped(left, assert.fail)), JSON.stringify(groupStories([c!, a!])))
})

test('an article that changed has its links found again, each once', () => {
  const words = Array.from({ length: 80 }, (_, index) => `كلمة${index}`)
  const [a, b] = ['a', 'b'].map((id) => article(id, changed(words, 30, id.charCodeAt(0))))
  const all = new Grouping()
  const sketches = [a!, b!].map((one) => all.add(one))
  const { found } = grouped(all, (id) => ({ a, b })[id]!)
  assert.equal(found.links.length, 1)
  const run = (other: StoryArticle) => {
    const again = new Grouping()
    again.seed(sketches[0]!)
    again.seedFound(found)
    again.add(other)
    return JSON.stringify(grouped(again, (id) => ({ a, b: other })[id]!))
  }
  for (const other of [b!, article('b', ['خبر'])]) assert.equal(run(other), JSON.stringify(groupStories([a!, other])))
})

test('an article given twice is misuse', () => {
  const one = article('a', ['خبر'])
  assert.throws(() => groupStories([one, one]), /given twice/)
})

test('a text that hundreds have is a form and no story, whether they come at once, later or go again', () => {
  const form = Array.from({ length: 60 }, (_, index) => `سطر${index}`)
  const filled = Array.from({ length: thresholds.mostInBand + 10 }, (_, index) => article(`${1000 + index}`, form))
  const [few, more] = [filled.slice(0, thresholds.mostInBand - 10), filled.slice(thresholds.mostInBand - 10)]
  const byId = new Map(filled.map((one) => [one.id, one]))
  const run = (seeds: StoryArticle[], found: Found | undefined, added: StoryArticle[]) => {
    const grouping = new Grouping()
    for (const one of seeds) grouping.seed(sketchOf(one))
    if (found !== undefined) grouping.seedFound(found)
    for (const one of added) grouping.add(one)
    return grouped(grouping, (id) => byId.get(id)!)
  }
  const [cleanFew, cleanAll] = [run([], undefined, few), run([], undefined, filled)]
  assert.deepEqual([cleanFew.stories.length, cleanAll.stories.length], [1, 0])
  assert.ok(JSON.stringify(run(few, cleanFew.found, more)) === JSON.stringify(cleanAll))
  assert.ok(JSON.stringify(run(few, cleanAll.found, [])) === JSON.stringify(cleanFew))
})
