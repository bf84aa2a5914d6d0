import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { confirmPhrases } from '../../../src/search/native/confirm-phrases.ts'

/** Versions best first: of which story, and whether its text has the phrases. */
const versions = fc.array(fc.record({ story: fc.nat(40), has: fc.boolean() }), { maxLength: 80 })

test('the stories confirmed are the best of those that have the phrases, or none where it takes too many texts', async () => {
  let [confirmed, refused] = [0, 0]
  await fc.assert(
    fc.asyncProperty(versions, fc.integer({ min: 1, max: 12 }), async (all, wanted) => {
      const found = all.map((_, document) => ({ segment: 0, document, score: all.length - document }))
      const asked = new Set<number>()
      const stories = await confirmPhrases(
        found,
        wanted,
        ({ document }) => `s${all[document]!.story}`,
        async ({ document }) => {
          assert.ok(!asked.has(document))
          asked.add(document)
          return all[document]!.has
        },
      )
      assert.ok(asked.size <= wanted + 10)
      const having = found.filter(({ document }) => all[document]!.has)
      const best = having.filter(
        ({ document }, index) =>
          having.findIndex((other) => all[other.document]!.story === all[document]!.story) === index,
      )
      if (stories === undefined) refused++
      else {
        confirmed++
        assert.equal(stories.length, wanted)
        assert.deepEqual(stories, best.slice(0, wanted))
      }
      // Where there are too few stories no text is read, and none more than are wanted where all have the phrases.
      if (new Set(all.map(({ story }) => story)).size < wanted) assert.equal(asked.size, 0)
      else if (all.every(({ has }) => has)) assert.equal(asked.size, wanted)
    }),
    {
      numRuns: 1000,
      examples: [[Array.from({ length: 60 }, (_, index) => ({ story: index % 12, has: true })), 10]],
    },
  )
  assert.ok(confirmed > 100 && refused > 100, `${confirmed} confirmed, ${refused} refused`)
})
