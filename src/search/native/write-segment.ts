import { createHash } from 'node:crypto'
import { ByteWriter } from './bytes.ts'
import type { Collected, Collector } from './collector.ts'
import { buildColumn, buildListColumn, encodeColumns, encodeListColumn } from './columns.ts'
import { DictionaryWriter } from './dictionary-writer.ts'
import { dayOf, documentOrder, monthOf } from './document-order.ts'
import { writeEndingList } from './ending-list-writer.ts'
import { formatVersion } from './format.ts'
import { invert } from './invert.ts'
import { isLight } from './light-words.ts'
import type { SegmentEntry } from './manifest.ts'
import { packStarts } from './packs.ts'
import { encodeRoot } from './root.ts'
import { SegmentWriter } from './segment-writer.ts'
import type { Sizes } from './sizes.ts'
import { writeSoundList } from './sound-list-writer.ts'
import { tabulateTerms } from './term-table.ts'
import type { Vocabulary } from './vocabulary.ts'
import { writeWordList } from './word-list.ts'

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

/** Writes a segment of all collected documents into the folder. @param keyOf what the archive's vocabulary decided. */
export async function writeSegment(
  collector: Collector,
  folder: string,
  keyOf: KeyOf,
  sizes: Sizes,
  inherited?: Inherited,
): Promise<WrittenSegment> {
  const documents = documentOrder(collector.documents)
  const build = buildOf(documents, inherited)
  const writer = new SegmentWriter(folder, build)
  const averageLength = inherited?.averageLength ?? meanLength(documents)
  const parts = await writeDictionary(writer, collector, documents, keyOf, averageLength, sizes)
  const packs = await writePacks(writer, collector, documents, sizes.pack)
  writeFacts(writer, documents, sizes.times)
  const storyStarts = Uint8Array.from(documents, ({ story }, index) => (story === documents[index - 1]?.story ? 0 : 1))
  const light = lightWords(collector.vocabulary, keyOf, documents.length)
  const extent = { documents: documents.length, averageLength, timesSpan: sizes.times, light }
  const root = encodeRoot({ ...extent, parts, packs, storyStarts, files: writer.counts() })
  const entry = { ...(await writer.finish(root)), build, documents: documents.length, gone: [] }
  return { entry, files: writer.files, bytes: writer.bytes }
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
  collector: Collector,
  documents: readonly Collected[],
  keyOf: KeyOf,
  averageLength: number,
  sizes: Sizes,
): Promise<string[]> {
  const table = tabulateTerms(collector.vocabulary, keyOf)
  const dictionary = new DictionaryWriter(writer, table.aliases, sizes)
  const keys = new Map<string, number>()
  for (const term of invert(collector, documents, table, averageLength)) {
    dictionary.add(term)
    keys.set(term.key, term.documents)
    if (writer.isFull) await writer.drain()
  }
  dictionary.finish()
  const bases = collector.vocabulary.counts()
  writeWordList(writer, bases, keys, sizes.words)
  writeEndingList(writer, bases, sizes.words)
  writeSoundList(writer, keys, sizes.words)
  return dictionary.parts
}

/** Writes the documents as they will be shown; gives the first one of each pack. */
async function writePacks(
  writer: SegmentWriter,
  collector: Collector,
  documents: readonly Collected[],
  aim: number,
): Promise<number[]> {
  const lengths = documents.map(({ stored }) => stored.length)
  const starts = packStarts(lengths, aim)
  for (const [number, start] of starts.entries()) {
    const pack = new ByteWriter()
    for (const document of documents.slice(start, starts[number + 1])) pack.append(collector.stored(document))
    writer.write('pack', number, pack.finish())
    if (writer.isFull) await writer.drain()
  }
  return starts
}

function writeFacts(writer: SegmentWriter, documents: readonly Collected[], span: number): void {
  const dates = documents.map(({ date }) => date)
  const sources = buildColumn(documents.map(({ source }) => source))
  writer.write('columns', 0, encodeColumns([sources, buildColumn(dates.map(monthOf))]))
  writer.write('places', 0, encodeListColumn(buildListColumn(documents.map(({ places }) => places))))
  writer.write('days', 0, encodeColumns([buildColumn(dates.map(dayOf))]))
  for (let from = 0; from < dates.length; from += span) {
    const out = new ByteWriter()
    for (const date of dates.slice(from, from + span)) out.text(date?.slice(10) ?? '')
    writer.write('times', from / span, out.finish())
  }
  const out = new ByteWriter()
  for (const { id, story, fingerprint } of documents) {
    out.text(id)
    out.text(story === id ? '' : story)
    out.append(Uint8Array.from(fingerprint.match(/../g)!, (digits) => Number.parseInt(digits, 16)))
  }
  writer.write('documents', 0, out.finish())
}
