import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from '../../src/arabic/fold.ts'
import { countWords, foldedWords, words } from '../../src/arabic/words.ts'

const rows: [text: string, folded: string[]][] = [
  ['إقرأ أيضاً: قـــــــد يهمّك', ['اقرا', 'ايضا', 'قد', 'يهمك']],
  ['«الناتو»،العودة 2021م', ['الناتو', 'العوده', '2021م']],
  ['ﷲ ﻻ ٢٠٢١ ۲۰۲۱', ['الله', 'لا', '2021', '2021']],
  ['ی ک Café ＡＢ', ['ي', 'ك', 'cafe', 'ab']],
  ['كلمة\u200bواحدة و\u202bأخرى\u202c', ['كلمهواحده', 'واخري']],
  ['𞤀𞤁 😀 نص', ['𞤀𞤁', 'نص']],
  ['', []],
]

for (const [text, folded] of rows)
  test(`folds the words of «${text}»`, () => assert.deepEqual(foldedWords(text), folded))

test('words lie in order inside the text, apart from one another, and are counted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = words(text)
      assert.equal(found.length, countWords(text))
      let at = 0
      for (const { start, end } of found) {
        assert.ok(start >= at && end > start && end <= text.length)
        at = end
      }
    }),
  )
})

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(fold(fold(text)), fold(text))))
})
