import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Period, periodLength, periodsBetween, periodsFrom } from '../../src/site/periods.ts'

test('no day, month or year is left out between two', () => {
  assert.deepEqual(periodsBetween('day', '2016-02-28', '2016-03-01'), ['2016-02-28', '2016-02-29', '2016-03-01'])
  assert.deepEqual(periodsBetween('month', '2015-11', '2016-02'), ['2015-11', '2015-12', '2016-01', '2016-02'])
  assert.deepEqual(periodsBetween('year', '0999', '1001'), ['0999', '1000', '1001'])
})

test('periods stand in order, each once, from the first to the last', () => {
  const date = fc.date({ min: new Date('0100-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom<Period>('day', 'month', 'year'), date, fc.nat(400), (unit, from, days) => {
      const iso = (time: number) => new Date(time).toISOString().slice(0, periodLength[unit])
      const [first, last] = [iso(from.getTime()), iso(from.getTime() + days * 86_400_000)]
      const periods = periodsBetween(unit, first, last)
      assert.deepEqual([periods[0], periods.at(-1), periods.length], [first, last, periodsFrom(unit, first, last)])
      assert.deepEqual(periods, [...new Set(periods)].sort())
    }),
  )
})
