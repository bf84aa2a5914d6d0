import assert from 'node:assert/strict'
import test from 'node:test'
import { defaultSizes, sizesFor } from '../../../src/search/native/sizes.ts'

test('what a query takes several of is smaller in large archives, the rest as it is', () => {
  assert.deepEqual(sizesFor(0, defaultSizes), defaultSizes)
  assert.deepEqual(sizesFor(40_000, defaultSizes), defaultSizes)
  const { part, inline, pack, ...rest } = sizesFor(50_000, defaultSizes)
  assert.deepEqual([part, inline, pack], [4400, 4000, 8160])
  assert.deepEqual({ ...defaultSizes, ...rest }, defaultSizes)
  assert.deepEqual(sizesFor(100_000, defaultSizes), sizesFor(1_000_000, defaultSizes))
  assert.equal(sizesFor(100_000, defaultSizes).pack, 6528)
})
