import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ListDigests } from '../../../src/site/incremental/list-digests.ts'

const entries = Array.from({ length: 60 }, (_, at) => `${(at * 7919).toString(16).padStart(16, '0')} ${at}`)

test('lists of other entries, another order or length have other digests, and equal ones the same', () => {
  const digests = new ListDigests(entries)
  const list = fc.array(fc.nat(entries.length - 1), { maxLength: 8 })
  fc.assert(
    fc.property(list, list, (one, other) => {
      const [first, second] = [one, other].map((positions) => digests.digest(Uint32Array.from(positions)))
      assert.equal(first === second, one.join() === other.join())
    }),
    { numRuns: 2000 },
  )
})

test('a digest tells what stands in a list, wherever that is in the archive', () => {
  const later = new ListDigests(['new', ...entries])
  const positions = Uint32Array.from([3, 5, 8])
  assert.equal(later.digest(positions.map((at) => at + 1)), new ListDigests(entries).digest(positions))
  const changed = new ListDigests(entries.with(5, 'another'))
  assert.notEqual(changed.digest(positions), new ListDigests(entries).digest(positions))
})
