import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { difference } from '../../../src/archive/difference/difference.ts'
import { foldUnchanged } from '../../../src/archive/difference/unchanged.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `كلمة${index}`)

test('between two changes a long stretch keeps eight words at either end', () => {
  const middle = numbered(60)
  const [block] = foldUnchanged(
    difference([['قبل', ...middle, 'آخره'].join(' ')], [['بعد', ...middle, 'أخيرا'].join(' ')]),
  )
  const shown = block!.runs.map(({ type, text }) => [type, text.trim().split(' ').length])
  assert.deepEqual(shown, [
    ['removed', 1],
    ['added', 1],
    ['same', 8],
    ['hidden', 44],
    ['same', 8],
    ['removed', 1],
    ['added', 1],
  ])
})

test('an unchanged paragraph keeps its first words', () => {
  const [block] = foldUnchanged(difference([numbered(60).join(' ')], [numbered(60).join(' ')]))
  assert.deepEqual(
    block!.runs.map((run) => (run.type === 'hidden' ? run.words : run.text.trim().split(' ').length)),
    [8, 52],
  )
})

test('a short stretch stays', () => {
  const [block] = foldUnchanged(difference([numbered(27).join(' ')], [numbered(27).join(' ')]))
  assert.deepEqual(
    block!.runs.map(({ type }) => type),
    ['same'],
  )
})

test('folding hides text and loses none', () => {
  const version = fc.array(fc.array(fc.constantFrom('خبر', 'من', 'مدينة', '،', '2015'), { maxLength: 80 }), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(version, version, (one, other) => {
      const blocks = difference(
        one.map((words) => words.join(' ')),
        other.map((words) => words.join(' ')),
      )
      const text = (runs: readonly { text: string }[]) => runs.map((run) => run.text).join('')
      assert.deepEqual(
        foldUnchanged(blocks).map(({ runs }) => text(runs)),
        blocks.map(({ runs }) => text(runs)),
      )
    }),
  )
})
