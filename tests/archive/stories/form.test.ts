import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formStories, NEAR } from '../../../src/archive/stories/form.ts'
import type { Version } from '../../../src/archive/stories/version.ts'
import type { StoryLink } from '../../../src/model/story.ts'

const link = (a: string, b: string, resemblance: number, rule = 'resemblance'): StoryLink => {
  return { a, b, resemblance, containment: resemblance, rule }
}
/** Every letter is an article, the later in the alphabet the shorter. */
const version = (id: string): Version => ({ id, published: null, words: 1000 - id.charCodeAt(0) })
const members = (links: readonly StoryLink[]) => formStories(links, version).map((story) => story.members)

test('linked articles are a story, others are none', () => {
  assert.deepEqual(members([link('a', 'b', 0.9), link('c', 'd', 0.8)]), [
    ['a', 'b'],
    ['c', 'd'],
  ])
  assert.deepEqual(members([]), [])
})

test('one weak link does not chain two stories together', () => {
  const one = [link('a', 'b', 0.9), link('a', 'c', 0.9), link('b', 'c', 0.9)]
  const other = [link('x', 'y', 0.9), link('x', 'z', 0.9), link('y', 'z', 0.9)]
  assert.deepEqual(members([...one, ...other, link('c', 'x', 0.6)]), [
    ['a', 'b', 'c'],
    ['x', 'y', 'z'],
  ])
})

test('a composite that holds two stories stays with the one it shares more with', () => {
  const links = [
    link('b', 'c', 0.9),
    link('y', 'z', 0.9),
    link('a', 'b', 0.7),
    link('a', 'c', 0.7),
    link('a', 'y', 0.4),
    link('a', 'z', 0.4),
  ]
  assert.deepEqual(members(links), [
    ['a', 'b', 'c'],
    ['y', 'z'],
  ])
})

test('near pairs speak for joining and join nothing themselves', () => {
  const edits = [link('a', 'b', 0.9), link('b', 'c', 0.6)]
  assert.deepEqual(members([...edits, link('b', 'd', 0.55)]), [['a', 'b', 'c']])
  assert.deepEqual(members([...edits, link('b', 'd', 0.55), link('a', 'd', 0.5, NEAR)]), [['a', 'b', 'c', 'd']])
  assert.deepEqual(members([link('a', 'b', 0.5, NEAR)]), [])
})

test('the lead is the most complete, then the earliest, then that of the least id; the others stand by date', () => {
  const facts: Record<string, Version> = {
    a: { id: 'a', published: null, words: 100 },
    b: { id: 'b', published: '2015-07-03', words: 100 },
    c: { id: 'c', published: '2015-07-02T10:00', words: 100 },
    d: { id: 'd', published: '2015-07-01', words: 90 },
    e: { id: 'e', published: '2015-07-02T10:00', words: 100 },
  }
  const ids = Object.keys(facts)
  const links = ids.flatMap((a) => ids.filter((b) => a < b).map((b) => link(a, b, 0.9)))
  const [story] = formStories(links, (id) => facts[id])
  assert.deepEqual([story?.id, story?.lead, story?.members], ['c', 'c', ['c', 'd', 'e', 'b', 'a']])
  assert.equal(story?.links.length, 10)
})

test('links of unknown articles are passed over', () => {
  assert.deepEqual(
    formStories([link('a', 'b', 1)], () => undefined),
    [],
  )
})

test('the order of the links changes nothing, and every article is in one story at most', () => {
  const id = fc.constantFrom(...'abcdefgh')
  const links = fc.uniqueArray(
    fc.record({
      a: id,
      b: id,
      resemblance: fc.constantFrom(0.5, 0.6, 0.7, 0.9),
      rule: fc.constantFrom('resemblance', NEAR),
    }),
    { selector: ({ a, b }) => `${a < b ? a + b : b + a}`, maxLength: 20 },
  )
  const sets = links.map((some) =>
    some
      .filter(({ a, b }) => a !== b)
      .map(({ a, b, resemblance, rule }) => link(a < b ? a : b, a < b ? b : a, resemblance, rule)),
  )
  fc.assert(
    fc.property(
      sets.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
      ([some, shuffled]) => {
        const stories = formStories(some, version)
        assert.deepEqual(formStories(shuffled, version), stories)
        const all = stories.flatMap((story) => story.members)
        assert.equal(new Set(all).size, all.length)
      },
    ),
    { numRuns: 500 },
  )
})
