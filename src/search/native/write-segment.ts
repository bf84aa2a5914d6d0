import { createHash } from 'node:crypto'
import { ByteWriter } from './bytes.ts'
import type { Collected, Collector } from './collector.ts'
import { buildColumn, buildListColumn, encodeColumns, encodeListColumn } from './columns.ts'
import { DictionaryWriter } from './dictionary-writer.ts'
import { dayOf, documentOrder, monthOf } from './document-order.ts'
import { writeEndingList } from './ending-list-writer.ts'
import { formatVersion } from './format.ts'
import type { IndexThread } from './index-thread.ts'
import { invertSource } from './invert.ts'
import { type InvertedLot, invertedLots } from './inverted-lots.ts'
import { isLight } from './light-words.ts'
import type { SegmentEntry } from './manifest.ts'
import { packSource, writePacks } from './pack-writer.ts'
import { encodeRoot } from './root.ts'
import { SegmentWriter } from './segment-writer.ts'
import { type Sizes, sizesFor } from './sizes.ts'
import { writeSoundList } from './sound-list-writer.ts'
import { type TermTable, tabulateTerms } from './term-table.ts'
import { encodeTimes } from './times.ts'
import type { Vocabulary } from './vocabulary.ts'
import { writeWordList } from './word-list-writer.ts'

/** The key of each base form of the documents. */
export type KeyOf = (base: string) => string

/** What one segment takes over from the base it goes with; absent for a base. */
export interface Inherited {
  build: string
  averageLength: number
}

export interface WrittenSegment {
  entry: SegmentEntry
  files: number
  bytes: number
}

export interface SegmentOptions {
  folder: string
  sizes: Sizes
  /** Share in the work. */
  threads: readonly IndexThread[]
  inherited?: Inherited
}

/** Writes a segment of all collected documents. @param decide gives what the archive's vocabulary decides, asked once. */
export async function writeSegment(
  collector: Collector,
  decide: () => Promise<KeyOf>,
  { folder, sizes: usual, threads, inherited }: SegmentOptions,
): Promise<WrittenSegment> {
  collector.end()
  const documents = documentOrder(collector.documents)
  const sizes = sizesFor(documents.length, usual)
  const build = buildOf(documents, inherited)
  const writer = new SegmentWriter(folder, build)
  const packs = packSource(collector, documents, sizes.pack)
  const tabulating = tabulate(collector.vocabulary, decide(), documents.length)
  const packed = threads[0]?.ask('packs', { folder, build, source: packs })
  const averageLength = inherited?.averageLength ?? meanLength(documents)
  const { table, light } = await tabulating
  const source = invertSource(collector, documents, table, averageLength, sizes)
  const parts = await writeDictionary(
    writer,
    collector.vocabulary,
    table,
    invertedLots(source, threads, sizes.lot),
    sizes,
  )
  if (packed === undefined) await writePacks(writer, packs)
  else writer.take(await packed)
  writeFacts(writer, documents, sizes.times)
  const storyStarts = Uint8Array.from(documents, ({ story }, index) => (story === documents[index - 1]?.story ? 0 : 1))
  const extent = { documents: documents.length, averageLength, timesSpan: sizes.times, light }
  const root = encodeRoot({ ...extent, parts, packs: packs.starts, storyStarts, files: writer.counts() })
  const entry = { ...(await writer.finish(root)), build, documents: documents.length, gone: [] }
  return { entry, files: writer.files, bytes: writer.bytes }
}

/** Apart, so that what decides the words' keys, which is large, is held no longer than it is needed. */
async function tabulate(
  vocabulary: Vocabulary,
  deciding: Promise<KeyOf>,
  documents: number,
): Promise<{ table: TermTable; light: string[] }> {
  const keyOf = await deciding
  return { table: tabulateTerms(vocabulary, keyOf), light: lightWords(vocabulary, keyOf, documents) }
}

/** Share of the documents from which a word that says little is listed in the root: others are looked up. */
const COMMON = 0.01

function lightWords({ bases, documents }: Vocabulary, keyOf: KeyOf, all: number): string[] {
  return bases.filter((base, number) => documents[number]! >= all * COMMON && isLight(keyOf(base))).sort()
}

/** What a segment is made from: the format, the base it goes with, and each document's content. 16 hexadecimal digits. */
function buildOf(documents: readonly Collected[], inherited: Inherited | undefined): string {
  const hash = createHash('sha256').update(`${formatVersion} ${inherited?.build ?? ''}`)
  for (const { fingerprint } of documents) hash.update(fingerprint)
  return hash.digest('hex').slice(0, 16)
}

function meanLength(documents: readonly Collected[]): number {
  let sum = 0
  for (const { length } of documents) sum += length
  return Math.max(1, sum / Math.max(1, documents.length))
}

async function writeDictionary(
  writer: SegmentWriter,
  vocabulary: Vocabulary,
  { terms, aliases }: TermTable,
  lots: AsyncIterable<InvertedLot>,
  sizes: Sizes,
): Promise<string[]> {
  const dictionary = new DictionaryWriter(writer, aliases, sizes)
  const keys = new Map<string, number>()
  for await (const { lot, inverted } of lots) {
    for (const [index, word] of inverted.entries()) {
      const term = terms[lot.from + index]!
      dictionary.add(term, word)
      keys.set(term.key, word.documents)
      if (writer.isFull) await writer.drain()
    }
  }
  dictionary.finish()
  const bases = vocabulary.counts()
  writeWordList(writer, bases, keys, sizes.words)
  writeEndingList(writer, bases, sizes.words)
  writeSoundList(writer, keys, sizes.words)
  return dictionary.parts
}

function writeFacts(writer: SegmentWriter, documents: readonly Collected[], span: number): void {
  const dates = documents.map(({ date }) => date)
  const sources = buildColumn(documents.map(({ source }) => source))
  writer.write('columns', 0, encodeColumns([sources, buildColumn(dates.map(monthOf))]))
  writer.write('places', 0, encodeListColumn(buildListColumn(documents.map(({ places }) => places))))
  writer.write('days', 0, encodeColumns([buildColumn(dates.map(dayOf))]))
  for (let from = 0; from < dates.length; from += span)
    writer.write('times', from / span, encodeTimes(dates.slice(from, from + span)))
  const out = new ByteWriter()
  for (const { id, story, fingerprint } of documents) {
    out.text(id)
    out.text(story === id ? '' : story)
    out.append(Uint8Array.from(fingerprint.match(/../g)!, (digits) => Number.parseInt(digits, 16)))
  }
  writer.write('documents', 0, out.finish())
}
