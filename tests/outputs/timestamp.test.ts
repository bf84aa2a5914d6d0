import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timestamp } from '../../src/outputs/timestamp.ts'

const pairs = [
  ['2009', '2009-01-01T00:00:00Z'],
  ['2009-12', '2009-12-01T00:00:00Z'],
  ['2009-12-23', '2009-12-23T00:00:00Z'],
  ['2009-12-23T22:58', '2009-12-23T22:58:00Z'],
  ['2009-12-23T22:58+04:00', '2009-12-23T22:58:00+04:00'],
  ['2009-12-23T22:58:07-0500', '2009-12-23T22:58:07-05:00'],
  ['2009-12-23T22:58:07Z', '2009-12-23T22:58:07Z'],
] as const

for (const [date, full] of pairs) test(`${date} is ${full}`, () => assert.equal(timestamp(date), full))
