import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenise } from '../../../src/search/analyser/tokenise.ts'

const cut = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end))

const table: [text: string, words: string[]][] = [
  ['قال،ثم مضى', ['قال', 'ثم', 'مضى']],
  ['في 2021م', ['في', '2021', 'م']],
  ['كوفيد19 وكوفيد-19', ['كوفيد', '19', 'وكوفيد', '19']],
  ['٢٫٥ مليون و1,000,000 و3.14.', ['٢٫٥', 'مليون', 'و', '1,000,000', 'و', '3.14']],
  ['#وسم_مركب', ['وسم', 'مركب']],
  ['لـ«ترامب»', ['لـ', 'ترامب']],
  ['كتــاب مُدَرِّسٌ', ['كتــاب', 'مُدَرِّسٌ']],
  ['\u200Fعربي\u200Fة\u200E', ['عربي\u200Fة\u200E']],
  ['', []],
  ['«»—…', []],
]

for (const [text, words] of table) test(`words of ${JSON.stringify(text)}`, () => assert.deepEqual(cut(text), words))

test('spans lie in the text, in order, without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0
      for (const { start, end } of tokenise(text)) {
        assert.ok(start >= last && end > start && end <= text.length)
        last = end
      }
    }),
  )
})
