import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { scanHtml } from '../../src/check/html-scan.ts'

/** Everything a scan tells, a line each. */
function told(html: string): string[] {
  const lines: string[] = []
  scanHtml(html, {
    open: (name, attributes, empty) =>
      lines.push(`<${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join('')}>${empty ? '!' : ''}`),
    close: (name) => lines.push(`</${name}>`),
    text: (text) => lines.push(`text ${text}`),
    fault: (at, message) => lines.push(`fault ${at}: ${message}`),
  })
  return lines
}

test('tags, attributes of all quotings, references, void and foreign elements', () => {
  assert.deepEqual(
    told(`<p class=a lang='ar' title="&quot;س&#39; &amp;amp;" hidden>ن<br>ص &lt;b&gt;</p><svg><path d="M0"/></svg>`),
    [
      `<p class=a lang=ar title="س' &amp; hidden=>`,
      'text ن',
      '<br>!',
      'text ص <b>',
      '</p>',
      '<svg>',
      '<path d=M0>!',
      '</svg>',
    ],
  )
})

test('tags in scripts, titles and comments are none', () => {
  assert.deepEqual(
    told('<script>if (a < b) "<p>"</script><title>1 < 2 <b></title><!-- <i> -->').filter(
      (line) => line.startsWith('<') || line.startsWith('fault'),
    ),
    ['<script>', '</script>', '<title>', '</title>'],
  )
})

test('end tags that the standard lets one leave out are not missed', () => {
  assert.deepEqual(
    told('<ul><li>أ<li>ب</ul><p>ج').filter((line) => line.startsWith('fault')),
    [],
  )
})

test('any text is read to its end, and escaped text comes back whole', () => {
  const html = fc.string({
    unit: fc.constantFrom('<', '>', '/', '!', '-', '"', "'", '=', '&', ';', '#', 'a', 'script', 'div', ' ', '\n', 'ن'),
  })
  fc.assert(fc.property(html, (text) => void told(text)))
  fc.assert(
    fc.property(html, (text) => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      const back = told(`<p>${escaped}</p>`)
        .filter((line) => line.startsWith('text '))
        .map((line) => line.slice(5))
      assert.equal(back.join(''), text)
    }),
  )
})
