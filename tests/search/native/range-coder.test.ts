import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { codeRice, codeUnary, QUOTIENT_MODELS, REST_MODELS } from '../../../src/search/native/adaptive-codes.ts'
import { type BinaryCoder, newModels, RangeDecoder, RangeEncoder } from '../../../src/search/native/range-coder.ts'

/** A value, and how it is coded: as a decision by one of four models, in plain bits, or as one of the codes. */
interface Step {
  code: 'bit' | 'raw' | 'unary' | 'rice'
  value: number
  /** Model of a decision, bits, models of a unary code, or parameter of a Rice code. */
  by: number
}

const REST = QUOTIENT_MODELS
const UNARY = REST + REST_MODELS
const MODELS = UNARY + 4

function codeAll(coder: BinaryCoder, steps: readonly Step[], coded: (step: Step) => number): number[] {
  const models = newModels(MODELS)
  return steps.map((step) => {
    const value = coded(step)
    if (step.code === 'bit') return coder.bit(models, UNARY + step.by, value)
    if (step.code === 'raw') return coder.raw(value, step.by)
    if (step.code === 'unary') return codeUnary(coder, models, UNARY, step.by, value)
    return codeRice(coder, models, { k: step.by, quotient: 0, rest: REST }, value)
  })
}

const number = fc.oneof(fc.nat(40), fc.nat(), fc.constantFrom(0, 1, 23, 24, 25, 0x7fffffff, 0xfffffffe))
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ code: fc.constant('bit' as const), value: fc.nat(1), by: fc.nat(3) }),
  fc
    .nat(32)
    .chain((by) => fc.record({ code: fc.constant('raw' as const), value: fc.nat(2 ** by - 1), by: fc.constant(by) })),
  fc.record({ code: fc.constant('unary' as const), value: number, by: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ code: fc.constant('rice' as const), value: number, by: fc.nat(31) }),
)

test('codes give back what was written, stream by stream', () => {
  const encoder = new RangeEncoder()
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const values = steps.map(({ value }) => value)
      assert.deepEqual(
        codeAll(encoder, steps, ({ value }) => value),
        values,
      )
      assert.deepEqual(
        codeAll(new RangeDecoder(encoder.finish()), steps, () => 0),
        values,
      )
    }),
  )
})

test('long runs of likely and unlikely decisions come back, carries included', () => {
  const runs = fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(runs, (rows) => {
      const steps = rows.flatMap(([value, length]) => Array<Step>(length).fill({ code: 'bit', value, by: 0 }))
      const encoder = new RangeEncoder()
      codeAll(encoder, steps, ({ value }) => value)
      const read = codeAll(new RangeDecoder(encoder.finish()), steps, () => 0)
      assert.deepEqual(
        read,
        steps.map(({ value }) => value),
      )
    }),
  )
})

test('nothing takes no bytes, what is likely next to none, and what knows no likelihood its own bits', () => {
  const encoder = new RangeEncoder()
  assert.equal(encoder.finish().length, 0)
  const models = newModels(1)
  for (let left = 8000; left > 0; left--) encoder.bit(models, 0, 1)
  assert.ok(encoder.finish().length < 20)
  for (let left = 1000; left > 0; left--) encoder.raw(0x5a, 8)
  assert.ok(Math.abs(encoder.finish().length - 1000) <= 1)
})
