import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addressOf,
  asksNothing,
  emptyState,
  pageOfHits,
  queryOf,
  type SearchState,
  stateOf,
} from '../../../src/client/search/state.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const list = fc.uniqueArray(text, { maxLength: 3 })
const day = fc.constantFrom('', '2015-07-21', '2021-12-01')
const state: fc.Arbitrary<SearchState> = fc.record(
  {
    text,
    exact: fc.boolean(),
    all: fc.boolean(),
    sort: fc.constantFrom('relevance', 'newest', 'oldest'),
    source: list,
    published: fc.uniqueArray(fc.constantFrom('2015', '2015-07', '2021-12'), { maxLength: 2 }),
    place: list,
    from: day,
    to: day,
    versions: fc.constantFrom(0, 2, 10),
    shown: fc.constantFrom(pageOfHits, 30, 500),
  },
  { noNullPrototype: true },
)

test('the address says all of the state', () => {
  fc.assert(
    fc.property(state, (written) => {
      assert.deepEqual(stateOf(addressOf(written)), written)
    }),
  )
})

test('any address is some state', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (address) => {
      const read = stateOf(address)
      assert.deepEqual(stateOf(addressOf(read)), read)
    }),
  )
})

test('what makes no sense in an address is left out', () => {
  assert.deepEqual(stateOf('?sort=best&from=yesterday&published=15&versions=-3&shown=9e9'), {
    ...emptyState,
    shown: 500,
  })
  assert.deepEqual(stateOf('?shown=many&versions=x'), emptyState)
})

test('nothing asked is an empty address', () => {
  assert.equal(addressOf(emptyState), '')
  assert.ok(asksNothing({ ...emptyState, text: ' ', sort: 'newest', exact: true }))
  assert.ok(!asksNothing({ ...emptyState, place: ['مصر'] }))
})

test('filters without words list the newest first', () => {
  assert.equal(queryOf({ ...emptyState, source: ['البوابة'] }).sort, 'newest')
  assert.equal(queryOf({ ...emptyState, text: 'نهر', source: ['البوابة'] }).sort, 'relevance')
  assert.deepEqual(queryOf({ ...emptyState, text: 'نهر' }).filters, {})
})
