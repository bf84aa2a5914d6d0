import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { htmlPage } from '../../src/read/html-page.ts'

const folder = new URL('../fixtures/read/html/', import.meta.url)

for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
  test(`${name} is told apart as expected`, () => {
    const { reading, regions, metadata } = htmlPage(readFileSync(new URL(name, folder), 'utf8'))
    const lines = regions.map(({ start, end, ...region }) => ({ ...region, text: reading.slice(start, end) }))
    const expected = JSON.parse(readFileSync(new URL(name.replace(/html$/, 'json'), folder), 'utf8'))
    assert.deepEqual(JSON.parse(JSON.stringify({ metadata, regions: lines })), expected)
  })
}

const piece = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<li>',
    '<ul>',
    '</ul>',
    '<br>',
    '<a href="/x">',
    '</a>',
    '<table><tr><td>',
    '</table>',
  ),
  fc.constantFrom(
    '<script>',
    '</script>',
    '<h1>',
    '</h1>',
    '<pre>',
    '<!--',
    '-->',
    '<body',
    '</html>',
    '<time>',
    '&#0;',
  ),
  fc.constantFrom('<article>', '<figcaption>', '<div class="related">', '\uF8F0\uF8E3\uF8F1', 'خبر قصير ', ' \n '),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

test('any markup gives regions in order, inside the reading, that do not overlap', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { reading, regions } = htmlPage(pieces.join('').toWellFormed())
      let from = 0
      for (const { start, end } of regions) {
        assert.ok(start >= from && end > start && end <= reading.length)
        from = end
      }
    }),
    { numRuns: 150 },
  )
})

test('no depth of nesting is too deep', () => {
  const { reading } = htmlPage(`${'<div>'.repeat(20_000)}خبر في القاع${'</div>'.repeat(20_000)}`)
  assert.equal(reading.trim(), 'خبر في القاع')
})
