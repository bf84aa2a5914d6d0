import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Marks } from '../../src/archive/marks.ts'

test('marks are a set that is emptied at once, beyond the room it began with too', () => {
  const step = fc.oneof(
    fc.record({ type: fc.constant('add' as const), number: fc.oneof(fc.nat(40), fc.nat(200_000)) }),
    fc.record({ type: fc.constant('clear' as const) }),
  )
  fc.assert(
    fc.property(fc.array(step), fc.nat(8), (steps, room) => {
      const marks = new Marks(room)
      const set = new Set<number>()
      for (const one of steps) {
        if (one.type === 'clear') {
          marks.clear()
          set.clear()
          continue
        }
        assert.equal(marks.has(one.number), set.has(one.number))
        assert.equal(marks.add(one.number), !set.has(one.number))
        set.add(one.number)
      }
      for (let number = 0; number < 310; number++) assert.equal(marks.has(number), set.has(number))
    }),
  )
})
