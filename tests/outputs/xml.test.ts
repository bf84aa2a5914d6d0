import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { element, escapeXml } from '../../src/outputs/xml.ts'

test('what XML cannot hold is dropped, the rest is escaped', () => {
  assert.equal(escapeXml('أ\0\x08\t\x1bب\ud800ج\udc00\ufffe😀'), 'أ\tبج😀')
  assert.equal(escapeXml(`<b a="'">&]]>`), '&lt;b a=&quot;&#39;&quot;&gt;&amp;]]&gt;')
  assert.equal(element('title', ''), '')
})

test('escaped text holds no mark-up and is well-formed', () => {
  const text = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes))
  fc.assert(
    fc.property(text, (raw) => {
      const escaped = escapeXml(raw)
      return escaped.isWellFormed() && !/[<>"'\0-\x08\x0b\x0c\x0e-\x1f]|&(?!(amp|lt|gt|quot|#39);)/.test(escaped)
    }),
  )
})
