import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted, nounAfter } from '../src/counted.ts'

test('a noun takes the form that its number asks for', () => {
  assert.equal(counted(0, 'capture'), '0 captures')
  assert.equal(counted(1, 'capture'), '1 capture')
  assert.equal(counted(2, 'capture'), '2 captures')
  assert.equal(counted(31030, 'article'), '31,030 articles')
  assert.equal(counted(1, 'entry'), '1 entry')
  assert.equal(counted(21, 'entry'), '21 entries')
  assert.equal(nounAfter(101, 'story'), 'stories')
})
