import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeEntities } from '../../src/arabic/entities.ts'

const pairs: readonly (readonly [string, string])[] = [
  ['قال &quot;نعم&quot;', 'قال "نعم"'],
  ['الخبز&nbsp;والماء', 'الخبز\u00A0والماء'],
  ['&laquo;المدينة&raquo;&hellip;', '«المدينة»…'],
  ['&#1605;&#x631;&#X62D;با', 'مرحبا'],
  ['&#146;s &#133;', '\u2019s …'],
  ['&amp;quot;مرتين&amp;quot;', '"مرتين"'],
  ['&amp;', '&'],
  ['AT&T و &unknown; و & وحدها', 'AT&T و &unknown; و & وحدها'],
  ['?a=1&lt=2&copy=3', '?a=1&lt=2&copy=3'],
  ['كلمة&nbsp كلمة &#1605', 'كلمة\u00A0 كلمة م'],
  ['&#0; &#xD800; &#1114112;', '\uFFFD \uFFFD \uFFFD'],
  ['&constructor; &toString;', '&constructor; &toString;'],
]

test('entities left in plain text are decoded, all else stays as typed', () => {
  for (const [typed, shown] of pairs) assert.equal(decodeEntities(typed), shown)
})

test('any text stays well-formed, and a text escaped once comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.ok(decodeEntities(text).isWellFormed())
      const escaped = [...text].map((char) => `&#${char.codePointAt(0)};`).join('')
      if (!/[\0\x80-\x9F]/.test(text)) assert.equal(decodeEntities(escaped), text)
    }),
  )
})
