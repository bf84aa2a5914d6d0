import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { SearchDocument } from '../../../src/search/engine.ts'
import { ByteReader, ByteWriter } from '../../../src/search/native/bytes.ts'
import {
  buildColumn,
  buildListColumn,
  decodeColumns,
  decodeListColumn,
  encodeColumns,
  encodeListColumn,
} from '../../../src/search/native/columns.ts'
import { crc32, tabledCrc32 } from '../../../src/search/native/crc32.ts'
import { type FileCounts, kinds } from '../../../src/search/native/format.ts'
import { decodeManifest, encodeManifest, rootFile } from '../../../src/search/native/manifest.ts'
import { encodeNextWords, readNextWord } from '../../../src/search/native/next-words.ts'
import { encodePositions, readPositions } from '../../../src/search/native/positions.ts'
import { HIGHEST_LEVEL, PostingsWriter, readPostings } from '../../../src/search/native/postings.ts'
import { decodeRoot, encodeRoot } from '../../../src/search/native/root.ts'
import { documentOfPack, encodeDocument } from '../../../src/search/native/stored-document.ts'
import { decodeStreams, encodeStreams, type StreamsPlace } from '../../../src/search/native/streams.ts'
import { decodeTerms, encodeTerms, type Term } from '../../../src/search/native/terms.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\u0001\u0002\u007f', '\ud800', 'نصّ «عربي»…', '𝔸'),
)

test('the checksum of a browser is that of a build', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(), (bytes, before) => {
      assert.equal(tabledCrc32(bytes, before), crc32(bytes, before))
    }),
  )
  assert.notEqual(crc32, tabledCrc32)
})

test('byte codes give back what was written, lone surrogates too', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), fc.array(anyText), fc.double(), (numbers, texts, float) => {
      const sorted = [...texts].sort()
      const writer = new ByteWriter()
      for (const number of numbers) writer.number(number)
      for (const text of texts) writer.text(text)
      writer.sortedTexts(sorted)
      writer.float(float)
      const reader = new ByteReader(writer.finish())
      assert.deepEqual(
        numbers.map(() => reader.number()),
        numbers,
      )
      assert.deepEqual(
        texts.map(() => reader.text()),
        texts,
      )
      assert.deepEqual(reader.sortedTexts(), sorted)
      assert.equal(reader.float(), float)
      assert.equal(reader.position, reader.bytes.length)
    }),
  )
})

test('postings give back documents, levels and whether a wanted form is there', () => {
  const posting = fc.record({
    gap: fc.oneof(fc.constant(0), fc.nat(3000), fc.nat(2 ** 27)),
    level: fc.integer({ min: 1, max: HIGHEST_LEVEL }),
    forms: fc
      .uniqueArray(fc.oneof(fc.nat(9), fc.nat(90)), { minLength: 1, maxLength: 4 })
      .map((forms) => forms.sort((a, b) => a - b)),
  })
  fc.assert(
    fc.property(
      fc.array(posting, { minLength: 1, maxLength: 30 }),
      fc.boolean(),
      fc.nat(9),
      (rows, several, wanted) => {
        let document = -1
        const documents = rows.map(({ gap }) => (document += gap + 1))
        const forms = rows.map((row) => (several ? row.forms : [0]))
        const extent = { segment: document + 1, documents: rows.length, forms: several ? 91 : 1 }
        const writer = new PostingsWriter(extent)
        for (const [index, { level }] of rows.entries()) writer.add(documents[index]!, level, forms[index]!)
        const read = readPostings(writer.finish(), extent, (form) => form === wanted)
        assert.deepEqual([...read.documents], documents)
        assert.deepEqual(
          [...read.levels],
          rows.map(({ level }) => level),
        )
        assert.deepEqual(
          [...read.exact],
          forms.map((ordinals) => Number(ordinals.includes(wanted))),
        )
        const { starts, ordinals } = read.forms ?? { starts: undefined, ordinals: rows.map(() => 0) }
        assert.deepEqual(
          rows.map((_, at) => (starts ? ordinals.slice(starts[at], starts[at + 1]) : [0])),
          forms,
        )
      },
    ),
  )
})

test('positions give back every occurrence that is wanted, whole or cut into files', () => {
  const occurrences = fc.array(fc.tuple(fc.oneof(fc.nat(900), fc.nat(2 ** 28)), fc.oneof(fc.nat(5), fc.nat(60))), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(
      fc.array(occurrences, { minLength: 1, maxLength: 60 }),
      fc.boolean(),
      fc.constantFrom(1, 20, 60, 28_000),
      fc.nat(),
      (rows, several, aim, seed) => {
        const expected = rows.map((row) => {
          let position = -1
          return {
            positions: row.map(([gap]) => (position += gap + 1)),
            forms: row.map(([, form]) => (several ? form : 0)),
          }
        })
        const list = {
          documents: Uint32Array.from(rows.flatMap((row, document) => row.map(() => document))),
          positions: Uint32Array.from(expected.flatMap(({ positions }) => positions)),
          forms: Uint32Array.from(expected.flatMap(({ forms }) => forms)),
        }
        const present = expected.map(({ forms }) => [...new Set(forms)].sort((a, b) => a - b))
        const starts = Uint32Array.from([0, ...present.map((_, at) => present.slice(0, at + 1).flat().length)])
        const forms = several ? { starts, ordinals: present.flat() } : undefined
        const unwanted = seed % rows.length
        const { streams, starts: first } = encodePositions(list, rows.length, aim)
        const read = streams.flatMap((stream, number) => {
          const [from, to] = [first[number]!, first[number + 1] ?? rows.length]
          return readPositions(stream, { from, to, forms }, (posting) => posting !== unwanted)
        })
        assert.deepEqual(
          read,
          expected.map((row, at) => (at === unwanted ? undefined : row)),
        )
      },
    ),
  )
})

test('next words give back the postings of any of them, whole or cut into files', () => {
  const next = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 20 })), {
    maxLength: 40,
  })
  const postings = fc
    .uniqueArray(fc.oneof(fc.nat(60), fc.nat(9_999)), { minLength: 1, maxLength: 50 })
    .map((found) => found.sort((a, b) => a - b))
  fc.assert(
    fc.property(next, fc.array(postings, { minLength: 1 }), fc.constantFrom(1, 30, 6_000), (words, lists, aim) => {
      const written = words
        .sort((a, b) => a - b)
        .map((word, index) => ({ word, postings: lists[index % lists.length]! }))
      const { streams, starts } = encodeNextWords(written, 10_000, aim)
      assert.equal(starts[0], 0)
      // No more files than it takes, but for what is never parted.
      const [whole] = encodeNextWords(written, 10_000, Number.POSITIVE_INFINITY).streams
      assert.ok(streams.length <= Math.max(1, 2 * Math.ceil(whole!.length / aim)))
      const read = (word: number) =>
        readNextWord(streams[starts.findLastIndex((start) => start <= word)]!, 10_000, word)
      for (const { word, postings: expected } of written) assert.deepEqual(read(word), expected)
      for (const word of [1, 41, 2 ** 20 + 1]) if (!words.includes(word)) assert.equal(read(word), undefined)
    }),
  )
})

test('a part of the dictionary gives back its words, where their positions and next words are, and its aliases', () => {
  const postings: fc.Arbitrary<Term['postings']> = fc.oneof(
    fc.uint8Array().map((bytes) => ({ type: 'inline' as const, postings: bytes })),
    fc.record({ type: fc.constant('file' as const), file: fc.nat() }),
  )
  const term = fc.record({
    key: anyText,
    documents: fc.nat(),
    forms: fc.array(anyText, { minLength: 1 }),
    light: fc.boolean(),
    verb: fc.boolean(),
    kin: fc.nat(255),
    postings,
  })
  /** Streams that go on with the file, begin the next one, or take several. */
  const step = fc.oneof(
    fc.constantFrom('same' as const, 'next' as const),
    fc.array(fc.nat(), { minLength: 1 }).map((rest) => [0, ...rest]),
  )
  const start = fc.record({ file: fc.nat(), index: fc.nat() })
  type Start = { file: number; index: number }
  type Step = 'same' | 'next' | number[]
  /** The place of each, one after the other. */
  const places = ({ file, index }: Start) => {
    return (how: Step): StreamsPlace => {
      if (how === 'next' || (typeof how !== 'string' && index > 0)) [file, index] = [index > 0 ? file + 1 : file, 0]
      if (typeof how === 'string') return { type: 'stream', file, index: index++ }
      file += how.length
      return { type: 'blocks', file: file - how.length, starts: how }
    }
  }
  const row = fc.record({ head: term, step, frequent: fc.option(fc.record({ number: fc.nat(), step })) })
  const pairs = fc.array(fc.tuple(anyText, anyText))
  fc.assert(
    fc.property(fc.array(row), start, start, pairs, (rows, positionsStart, nextStart, aliases) => {
      const [positionsPlace, nextPlace] = [places(positionsStart), places(nextStart)]
      const terms = rows.map(({ head, step: how, frequent }): Term => {
        const written = { ...head, positions: positionsPlace(how) }
        return frequent
          ? { ...written, frequent: { number: frequent.number, next: nextPlace(frequent.step) } }
          : written
      })
      const read = decodeTerms(encodeTerms({ terms, aliases }))
      assert.deepEqual(structuredClone(read), structuredClone({ terms, aliases }))
    }),
  )
})

test('the streams of a file of positions are given back', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (streams) => {
      assert.deepEqual(
        decodeStreams(encodeStreams(streams)).map((stream) => [...stream]),
        streams.map((stream) => [...stream]),
      )
    }),
  )
})

test('roots, columns and manifests give back what was written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(anyText), { minLength: 1 }),
      fc.array(fc.array(anyText)),
      fc.array(fc.nat(500)),
      (facts, lists, gaps) => {
        const column = buildColumn(facts)
        assert.deepEqual(decodeColumns(encodeColumns([column]))[0], column)
        assert.deepEqual(
          [...column.ordinals].map((ordinal) => column.values[ordinal - 1] ?? null),
          facts,
        )
        const listColumn = buildListColumn(lists)
        assert.deepEqual(decodeListColumn(encodeListColumn(listColumn)), listColumn)
        assert.deepEqual(
          listColumn.ordinals.map((row) => row.map((value) => listColumn.values[value])),
          lists.map((list) => [...new Set(list)].sort()),
        )
        const inPacks = [1, ...gaps.map((gap) => gap + 1)]
        const documents = inPacks.reduce((sum, size) => sum + size)
        const root = {
          documents,
          averageLength: 241.5,
          parts: ['', 'سعد'],
          packs: inPacks.map((_, pack) => inPacks.slice(0, pack).reduce((sum, size) => sum + size, 0)),
          storyStarts: Uint8Array.from({ length: documents }, (_, at) =>
            at === 0 || facts[at % facts.length] === null ? 1 : 0,
          ),
          timesSpan: 4096,
          light: ['في', 'قال'],
          files: Object.fromEntries(Object.keys(kinds).map((kind, index) => [kind, gaps[index] ?? 0])) as FileCounts,
        }
        assert.deepEqual(decodeRoot(Buffer.concat(encodeRoot(root))), root)
        const entry = {
          ...{
            folder: '0123456789abcdef',
            build: 'fedcba9876543210',
            root: 'AAEC',
            documents: facts.length,
            gone: gaps,
          },
        }
        assert.deepEqual([...rootFile(entry)], [0, 1, 2])
        assert.deepEqual(decodeManifest(encodeManifest('00112233445566ff', [entry])).segments, [entry])
      },
    ),
  )
})

test('a pack gives back its documents whole', () => {
  const nullable = fc.option(anyText.filter((text) => text !== ''))
  const document: fc.Arbitrary<SearchDocument> = fc.record({
    id: anyText,
    url: anyText.filter((text) => text !== ''),
    refs: fc.array(anyText),
    story: anyText.filter((text) => text !== ''),
    versions: fc.nat(),
    headline: anyText,
    date: nullable,
    source: nullable,
    places: fc.array(anyText),
    fields: fc.array(
      fc.oneof(
        fc.record({
          name: fc.constantFrom('headline' as const, 'dateline' as const, 'source' as const),
          text: anyText,
        }),
        fc.record({
          name: fc.constant('body' as const),
          text: anyText,
          anchor: fc.constantFrom('p1', 'p2', 'p3', 'p17'),
        }),
      ),
    ),
  })
  fc.assert(
    fc.property(fc.array(document), (documents) => {
      const writer = new ByteWriter()
      for (const one of documents) writer.append(encodeDocument(one))
      const bytes = writer.finish()
      const read = documents.map((_, number) => documentOfPack(bytes, number))
      assert.deepEqual(read, structuredClone(documents))
      assert.throws(() => documentOfPack(bytes, documents.length), RangeError)
    }),
  )
})
