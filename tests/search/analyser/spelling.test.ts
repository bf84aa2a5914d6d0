import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distance, suggestions } from '../../../src/search/analyser/spelling.ts'

const words = fc.string({ unit: fc.constantFrom(...'ابتسطعغمن'), maxLength: 8 })

test('a letter too much, too few, another, two that changed places', () => {
  assert.equal(distance('افغانستان', 'افغانسسستان', 3), 2)
  assert.equal(distance('مجلس', 'مجس', 2), 1)
  assert.equal(distance('مجلس', 'مجلب', 2), 1)
  assert.equal(distance('مجلس', 'ملجس', 2), 1)
  assert.equal(distance('مجلس', 'برلمان', 2), Number.POSITIVE_INFINITY)
})

test('letters that are often confused count half', () => {
  assert.ok(distance('واشنطن', 'واشنظن', 2) < distance('واشنطن', 'واشنمن', 2))
  assert.ok(distance('نتنياهو', 'نتنيهو', 2) < distance('نتنياهو', 'نتياهو', 2))
})

test('distance is symmetric, zero only between equals, and cut at the most', () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 3 }), (some, others, most) => {
      const away = distance(some, others, most)
      assert.equal(away, distance(others, some, most))
      assert.equal(away === 0, some === others)
      assert.ok(away <= most || away === Number.POSITIVE_INFINITY)
      if (away !== Number.POSITIVE_INFINITY) assert.equal(away, distance(some, others, 9))
    }),
    { numRuns: 1000 },
  )
})

test('what was meant is offered first, what is no commoner not at all', () => {
  const archive = [
    { base: 'الرياض', documents: 900 },
    { base: 'الريض', documents: 2 },
    { base: 'الراي', documents: 40 },
  ]
  assert.equal(suggestions('الرايض', archive)[0]?.base, 'الرياض')
  assert.deepEqual(suggestions('الرياض', archive, 900), [])
  assert.deepEqual(suggestions('سد', [{ base: 'سر', documents: 900 }]), [])
})
