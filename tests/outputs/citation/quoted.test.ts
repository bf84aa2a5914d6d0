import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainStyles } from '../../../src/outputs/citation/plain.ts'
import { quoted } from '../../../src/outputs/citation/quoted.ts'
import { type Reference, referenceOf } from '../../../src/outputs/citation/reference.ts'
import { configured, sampleArchive } from '../sample-archive.ts'

test('quotation marks within quotation marks are inner ones, and those within them outer ones again', () => {
  assert.equal(quoted('بعد انسحاب «الاتحاد».. ماذا يجري؟'), '«بعد انسحاب ‹الاتحاد›.. ماذا يجري؟»')
  assert.equal(quoted('«قالت لي ‹نعم› ومضت»'), '«‹قالت لي «نعم» ومضت›»')
  assert.equal(quoted('«الأول» و«الثاني»'), '«‹الأول› و‹الثاني›»')
})

test('marks of other shapes stay, and a mark that is missing changes no other', () => {
  assert.equal(quoted('قال “نعم” و"لا"'), '«قال “نعم” و"لا"»')
  assert.equal(quoted('بوابات «السد'), '«بوابات ‹السد»')
  assert.equal(quoted('بوابات السد» و«النهر»'), '«بوابات السد› و‹النهر›»')
})

test('whatever the title, nothing but guillemets changes, and a pair encloses it', () => {
  const unit = fc.constantFrom('«', '»', '‹', '›', '“', 'ب', ' ')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (title) => {
      const [first, ...rest] = quoted(title)
      const inner = rest.slice(0, -1).join('')
      assert.deepEqual([first, rest.at(-1)], ['«', '»'])
      assert.equal(inner.replace(/[«»‹›]/g, '·'), title.replace(/[«»‹›]/g, '·'))
      assert.notEqual(inner[0], '«')
    }),
  )
})

test('MLA and Chicago quote a headline that quotes', () => {
  const [article] = sampleArchive().articles()
  const reference: Reference = referenceOf(
    { ...article!, headline: 'رد «النيل» على السد' },
    { configuration: configured() },
  )
  for (const { name, cite } of plainStyles.filter(({ name }) => name !== 'apa'))
    assert.match(cite(reference), /«رد ‹النيل› على السد»/, name)
})
