import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeUtf8, encodeUtf8 } from '../src/utf8.ts'

test('any text is encoded as Node encodes it, lone surrogates included', () => {
  const texts = [fc.string({ unit: 'binary' }), fc.string({ unit: fc.nat(0xffff).map((n) => String.fromCharCode(n)) })]
  fc.assert(fc.property(fc.oneof(...texts), (text) => assert.deepEqual(encodeUtf8(text), Buffer.from(text))))
})

test('a well-formed text comes back as it was, with its byte order mark and NUL', () => {
  for (const text of ['', '\ufeffالخبر\0', 'مقدمة 2021م 😀', 'ن'.repeat(2_000_000)])
    assert.equal(decodeUtf8(encodeUtf8(text)), text)
})

test('the bytes are in a buffer of their own', () => {
  assert.equal(encodeUtf8('الخرطوم').buffer.byteLength, 14)
})
