import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { packRecord, unpackRecord } from '../../../src/site/incremental/packed-record.ts'
import type { PageRecord } from '../../../src/site/incremental/page-record.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const number = fc.nat()
const file = fc.record({ path: text, bytes: number, sha256: text, modified: fc.double({ noNaN: true }), since: number })
const unit = fc.record({
  dependencies: fc.array(number, { maxLength: 4 }).map((places) => Uint32Array.from(places)),
  files: fc.array(file, { maxLength: 3 }),
})
const units = fc.array(fc.tuple(text, unit), { maxLength: 4 }).map((named) => new Map(named))
const record: fc.Arbitrary<PageRecord> = fc.record({
  build: number,
  key: text,
  slugs: fc.dictionary(fc.constantFrom('الوطن', 'عكاظ'), text, { noNullPrototype: true }),
  dependencies: fc.array(text, { maxLength: 5 }),
  digests: fc.array(text, { maxLength: 5 }),
  units: fc.array(fc.tuple(text, units), { maxLength: 3 }).map((kinds) => new Map(kinds)),
  gone: fc.array(text, { maxLength: 3 }),
  manifest: fc.record({ ino: number, size: number, modified: number }),
})

test('a record comes back from its columns as it was', () => {
  fc.assert(
    fc.property(record, (before) => {
      assert.deepEqual(unpackRecord(deserialize(serialize(packRecord(before)))), structuredClone(before))
    }),
  )
})
