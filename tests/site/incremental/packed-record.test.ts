import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { packRecord, unpackRecord } from '../../../src/site/incremental/packed-record.ts'
import type { PageRecord } from '../../../src/site/incremental/page-record.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const number = fc.nat()
const places = fc.array(number, { maxLength: 6 }).map((list) => Uint32Array.from(list))
const times = fc.array(fc.double({ noNaN: true }), { maxLength: 6 }).map((list) => Float64Array.from(list))
const texts = fc.array(text, { maxLength: 5 })
const record: fc.Arbitrary<PageRecord> = fc.record({
  build: number,
  key: text,
  slugs: fc.dictionary(fc.constantFrom('الوطن', 'عكاظ'), text, { noNullPrototype: true }),
  dependencies: texts,
  digests: texts,
  units: fc.record({ kinds: texts, unitEnds: places, names: texts, placeEnds: places, fileEnds: places, places }),
  files: fc.record({ paths: texts, hashes: texts, bytes: times, modified: times, since: times }),
  gone: texts,
  manifest: fc.record({ ino: number, size: number, modified: number }),
})

test('a record comes back from its columns as it was', () => {
  fc.assert(
    fc.property(record, (before) => {
      assert.deepEqual(unpackRecord(deserialize(serialize(packRecord(before)))), structuredClone(before))
    }),
  )
})
