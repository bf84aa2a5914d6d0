import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StoryArticle } from '../../../../src/archive/stories/group.ts'
import { guards } from '../../../../src/archive/stories/guards/registry.ts'
import { thresholds } from '../../../../src/archive/stories/thresholds.ts'
import { explain } from '../../../../src/archive/stories/why.ts'
import { lookAlikes } from './look-alikes.ts'

const article = (
  id: string,
  [headline, ...blocks]: readonly string[],
  published: string | null = null,
): StoryArticle => {
  return { id, headline: headline!, published, source: null, blocks }
}

for (const { name, guard, one, other, edited } of lookAlikes) {
  test(`${guard}: ${name} are not one text, although they share enough for it`, () => {
    const days = [one.published ?? null, other.published ?? null] as const
    const found = explain(article('a', one.text, days[0]), article('b', other.text, days[1]))
    assert.ok(found.containment >= thresholds.contained, `they share only ${found.containment}`)
    assert.equal(found.rule, guard)
    assert.equal(found.joined, false)
    assert.notEqual(found.guards.find((asked) => asked.name === guard)?.objection, null)
  })
  test(`${guard}: an edited copy of one of ${name} joins`, () => {
    const found = explain(article('a', one.text, one.published), article('b', edited, one.published))
    assert.deepEqual([found.joined, found.guards.filter(({ objection }) => objection !== null)], [true, []])
    assert.ok(found.resemblance < 1)
  })
}

test('every guard has look-alikes', () => {
  assert.deepEqual(
    guards.map(({ name }) => name).filter((name) => !lookAlikes.some(({ guard }) => guard === name)),
    [],
  )
})
