import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textFragment } from '../../../src/client/search/text-fragment.ts'

const decoded = (fragment: string) => decodeURIComponent(fragment)

test('a mark goes with the words around it', () => {
  const text = 'عاد الفنار القديم إلى العمل'
  assert.equal(decoded(textFragment({ text, marks: [[4, 10]] })), 'text=عاد-,الفنار,-القديم إلى العمل')
})

test('at most three words on a side, of the same line, and none that are only punctuation', () => {
  const text = 'سطر أول\nثلاثة اثنان واحد الجسر».\nسطر ثالث'
  const start = text.indexOf('الجسر')
  assert.equal(decoded(textFragment({ text, marks: [[start, start + 5]] })), 'text=ثلاثة اثنان واحد-,الجسر')
})

test('dots where the excerpt was cut are not of the text', () => {
  const text = '…قبل الجسر بعد…'
  assert.equal(decoded(textFragment({ text, marks: [[5, 10]] })), 'text=قبل-,الجسر,-بعد')
})

test('what means something in a directive is escaped', () => {
  const fragment = textFragment({
    text: 'a-b, c&d',
    marks: [
      [0, 3],
      [5, 8],
    ],
  })
  assert.equal(fragment, 'text=a%2Db,-%2C%20c%26d&text=a%2Db%2C-,c%26d')
})

test('any excerpt gives directives that can be read back', () => {
  const mark = fc.tuple(fc.nat(20), fc.nat(20)).map(([start, length]): [number, number] => [start, start + length])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
      const fragment = textFragment({ text, marks })
      for (const directive of fragment.split('&').filter(Boolean)) assert.match(directive, /^text=[^&]*$/)
    }),
  )
})

test('nothing marked is no directive', () => {
  assert.equal(textFragment({ text: 'نص', marks: [] }), '')
})
