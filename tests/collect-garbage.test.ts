import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cachedDataVersionTag } from 'node:v8'
import { collectGarbage } from '../src/collect-garbage.ts'

test('what is not needed any more is given back', () => {
  const held: { words?: string[] } = { words: Array.from({ length: 1_000_000 }, (_, at) => `كلمة ${at}`) }
  const before = process.memoryUsage()
  const flags = cachedDataVersionTag()
  delete held.words
  collectGarbage()
  const after = process.memoryUsage()
  assert.ok(after.heapUsed < before.heapUsed - 30e6, `${before.heapUsed} ${after.heapUsed}`)
  assert.ok(after.heapTotal < before.heapTotal - 30e6, `${before.heapTotal} ${after.heapTotal}`)
  assert.equal(cachedDataVersionTag(), flags)
})
