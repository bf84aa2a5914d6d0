import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decode } from '../../src/read/encoding.ts'
import { encode, utf16 } from './encoders.ts'
import { folderOf, readAll } from './reading.ts'

const text = 'أعلن وزير النقل في مؤتمر صحفي أن الجسر الجديد سيفتح أمام السيارات في نهاية الشهر، وشكر العاملين فيه.'

const cases: readonly { name: string; bytes: Buffer; encoding: string; reading?: string; declared?: string }[] = [
  { name: 'UTF-8', bytes: Buffer.from(text), encoding: 'utf-8' },
  { name: 'UTF-8 with a mark', bytes: Buffer.from(`\uFEFF${text}`), encoding: 'utf-8', reading: `\uFEFF${text}` },
  { name: 'UTF-8 under a wrong declaration', bytes: Buffer.from(text), encoding: 'utf-8', declared: 'windows-1256' },
  { name: 'UTF-16 LE', bytes: utf16(text, 'le'), encoding: 'utf-16le' },
  { name: 'UTF-16 BE', bytes: utf16(text, 'be'), encoding: 'utf-16be' },
  { name: 'UTF-16 LE with a mark', bytes: utf16(`\uFEFF${text}`, 'le'), encoding: 'utf-16le' },
  { name: 'UTF-16 BE with a mark', bytes: utf16(`\uFEFF${text}`, 'be'), encoding: 'utf-16be' },
  { name: 'UTF-16 without a space', bytes: utf16('السلامعليكم', 'le'), encoding: 'utf-16le', reading: 'السلامعليكم' },
  { name: 'windows-1256', bytes: encode(text, 'windows-1256'), encoding: 'windows-1256' },
  { name: 'ISO-8859-6', bytes: encode(text, 'iso-8859-6'), encoding: 'iso-8859-6' },
  {
    name: 'ISO-8859-6 declared 1256',
    bytes: encode(text, 'iso-8859-6'),
    encoding: 'iso-8859-6',
    declared: 'windows-1256',
  },
  {
    name: 'French',
    bytes: encode('Le café a été fermé', 'windows-1252'),
    encoding: 'windows-1252',
    reading: 'Le café a été fermé',
  },
  {
    name: 'Russian, declared',
    bytes: encode('Новости дня', 'windows-1251'),
    encoding: 'windows-1251',
    reading: 'Новости дня',
    declared: 'windows-1251',
  },
]

for (const { name, bytes, encoding, reading = text, declared } of cases) {
  test(`${name} is told and decoded`, () => {
    const decoded = decode(bytes, declared)
    assert.deepEqual({ text: decoded?.text, encoding: decoded?.encoding }, { text: reading, encoding })
  })
}

test('windows-1256 that was read as Latin-1 or windows-1252 is put right', () => {
  for (const as of ['latin1', 'windows-1252']) {
    const bytes = encode(text, 'windows-1256')
    const broken = as === 'latin1' ? bytes.toString('latin1') : new TextDecoder(as).decode(bytes)
    const decoded = decode(Buffer.from(`${broken}\n`))
    assert.equal(decoded?.text, `${text}\n`)
    assert.deepEqual(decoded?.repaired, { from: 'windows-1256', as: 'windows-1252' })
  }
})

test('UTF-8 that was read as windows-1252 is put right, whole lines beside it stay', () => {
  const broken = new TextDecoder('windows-1252').decode(Buffer.from(text))
  const decoded = decode(Buffer.from(`${text}\n${broken}\n${text}`))
  assert.equal(decoded?.text, `${text}\n${text}\n${text}`)
  assert.deepEqual(decoded?.repaired, { from: 'utf-8', as: 'windows-1252' })
})

test('Western text is not taken for broken Arabic', () => {
  for (const whole of [
    'Élève très âgé, où êtes-vous allé cet été à Évian ?',
    'Größe, Öl, Übermut, Äpfel, süß und heiß',
  ]) {
    assert.equal(decode(Buffer.from(whole))?.text, whole)
  }
})

test('a text cut inside a character keeps the rest', () => {
  const decoded = decode(Buffer.from(text).subarray(0, -2))
  assert.deepEqual(decoded?.encoding, 'utf-8')
  assert.ok(decoded?.text.startsWith(text.slice(0, -2)))
  assert.equal(decoded?.invalid, 1)
})

test('findings tell of repairs and of what no encoding fits', async (t) => {
  const noise = Buffer.from(Array.from({ length: 400 }, (_, index) => 0x81 + ((index * 37) % 0x7e)))
  const folder = folderOf(t, {
    'a.txt': encode(text, 'windows-1256').toString('latin1'),
    'b.txt': noise,
    'c.txt': Buffer.from(text).subarray(0, -2),
  })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(
    findings.map(({ path, reason }) => [path, reason]),
    [
      ['a.txt', 'mojibake-repaired'],
      ['b.txt', 'undecodable'],
      ['c.txt', 'invalid-bytes'],
    ],
  )
  assert.equal(captures[0]!.reading, text)
})

test('any bytes decode or are refused, and decode to well-formed text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoded = decode(Buffer.from(bytes))
      if (decoded !== null) assert.ok(decoded.text.toWellFormed().length === decoded.text.length)
    }),
    { numRuns: 1000 },
  )
})
