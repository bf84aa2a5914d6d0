import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { linkFile } from '../../link-file.ts'
import type { DocumentStore, IndexBuilder, IndexSummary, SearchDocument, Unchanged } from '../engine.ts'
import { codeFingerprint } from './code-fingerprint.ts'
import { collectStore } from './collect-store.ts'
import { Collector, fingerprintOf } from './collector.ts'
import { manifestName, pathsOf } from './format.ts'
import { IndexThreads } from './index-threads.ts'
import { learnLexicon } from './learn-lexicon.ts'
import { encodeManifest, type SegmentEntry } from './manifest.ts'
import { openAhead, openPreviousBase, type PreviousBase } from './previous-base.ts'
import { keyOf } from './resolve.ts'
import { defaultSizes, type Sizes } from './sizes.ts'
import { encodeDocument } from './stored-document.ts'
import { type WrittenSegment, writeSegment } from './write-segment.ts'

/** Our own index: see `docs/index-format.md`. A second build into another folder re-uses the base of the first. */
export const nativeBuilder: IndexBuilder = {
  name: 'native',
  lookAhead: openAhead,
  build: (documents, folder, options) => buildNative(documents, folder, { ...options, sizes: defaultSizes }),
}

export interface NativeOptions {
  /** Folder of the last build's index. */
  previous?: string | undefined
  /** Where it is known what that index has as it is now; else all documents are compared. */
  unchanged?: Unchanged | undefined
  /** Where other threads can read the documents too. */
  store?: DocumentStore | undefined
  /** Threads that share in the work. */
  jobs?: number
  /** Documents for which one more of them is worth its start. */
  documentsPerThread?: number
  sizes: Sizes
}

export async function buildNative(
  documents: Iterable<SearchDocument>,
  folder: string,
  { previous, unchanged, store, jobs = 1, documentsPerThread, sizes }: NativeOptions,
): Promise<IndexSummary> {
  const base = previous === undefined ? undefined : await openPreviousBase(previous)
  // Where a build that is killed leaves them the next one clears them away, with all that was staged.
  const spills = join(folder, '.spills')
  const target = { folder, sizes, threads: new IndexThreads(jobs, documentsPerThread) }
  let collector: Collector | undefined
  try {
    mkdirSync(spills, { recursive: true })
    collector = new Collector(join(spills, '0'))
    if (base === undefined || previous === undefined) {
      if (store === undefined) for (const document of documents) collector.add(document)
      else await collectStore(collector, store, target.threads, spills)
      return finish(folder, [await writeBase(collector, target)])
    }
    const changed = unchanged ? changedDocuments(base, unchanged) : { documents, kept: noneKept(base) }
    return await buildOn(base, previous, changed, collector, target)
  } finally {
    await target.threads.close()
    collector?.close()
    rmSync(spills, { recursive: true, force: true })
  }
}

interface Target {
  folder: string
  sizes: Sizes
  threads: IndexThreads
}

function writeBase(collector: Collector, { folder, sizes, threads }: Target): Promise<WrittenSegment> {
  const sharing = threads.for(collector.documents.length)
  const decide = async () => (await learnLexicon(collector, sharing)).keyOf
  return writeSegment(collector, decide, { folder, sizes, threads: sharing })
}

/** Writes what changed as a delta beside the base; where that is too much, a new base. */
async function buildOn(
  base: PreviousBase,
  previous: string,
  { documents, kept }: Compared,
  collector: Collector,
  target: Target,
): Promise<IndexSummary> {
  collectChanges(base, documents, kept, collector)
  await collectStories(base, kept, collector)
  const gone = [...kept.keys()].filter((ordinal) => !kept[ordinal])
  const changes = Math.max(gone.length, collector.documents.length)
  if (changes > Math.min(target.sizes.changes, kept.length * target.sizes.changedShare)) {
    for (const ordinal of kept.keys()) if (kept[ordinal]) collector.add(await base.segment.document(ordinal))
    return finish(target.folder, [await writeBase(collector, target)])
  }
  const segments = [linkBase(base, previous, target.folder, gone)]
  if (collector.documents.length > 0) segments.push(await writeDelta(base, collector, target))
  return finish(target.folder, segments)
}

/** What has to be compared with the base, and 1 for each document of the base that is known to stay. */
interface Compared {
  documents: Iterable<SearchDocument>
  kept: Uint8Array
}

const noneKept = (base: PreviousBase) => new Uint8Array(base.segment.root.documents)

/** Unchanged documents of the base need not be read; those that a later delta had take part as before. */
function changedDocuments(base: PreviousBase, unchanged: Unchanged): Compared {
  const kept = noneKept(base)
  const others: string[] = []
  for (const id of unchanged.ids) {
    const known = unchanged.has(id) ? base.documents.get(id) : undefined
    if (known !== undefined && !base.gone.has(known.ordinal)) kept[known.ordinal] = 1
    else others.push(id)
  }
  return { documents: documentsOf(others, unchanged), kept }
}

function* documentsOf(ids: readonly string[], { document }: Unchanged): Iterable<SearchDocument> {
  for (const id of ids) yield document(id)
}

/** Collects what is new or changed, and marks in `kept` what stays as it is. */
function collectChanges(
  base: PreviousBase,
  documents: Iterable<SearchDocument>,
  kept: Uint8Array,
  collector: Collector,
): void {
  for (const document of documents) {
    const stored = encodeDocument(document)
    const known = base.documents.get(document.id)
    if (known !== undefined && known.fingerprint === fingerprintOf(stored)) kept[known.ordinal] = 1
    else collector.add(document, stored)
  }
}

/** A story stands in one segment: where a version changed, the others follow it. */
async function collectStories(base: PreviousBase, kept: Uint8Array, collector: Collector): Promise<void> {
  const changed = new Set(collector.documents.map(({ story }) => story))
  for (const { ordinal, story } of base.documents.values()) {
    if (!kept[ordinal] || !changed.has(story)) continue
    kept[ordinal] = 0
    collector.add(await base.segment.document(ordinal))
  }
}

function linkBase({ segment }: PreviousBase, previous: string, folder: string, gone: number[]): WrittenSegment {
  const entry: SegmentEntry = { ...segment.entry, gone }
  const [from, to] = [join(previous, entry.folder), join(folder, entry.folder)]
  const files = pathsOf(segment.root.files)
  if (resolve(from) !== resolve(to)) for (const file of files) linkFile(join(from, file), join(to, file))
  return { entry, files: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(to, file)).size, 0) }
}

/** A delta takes the base's lexicon and statistics over, so that a word is the same in both. */
async function writeDelta(
  { segment }: PreviousBase,
  collector: Collector,
  { folder, sizes }: Target,
): Promise<WrittenSegment> {
  const keys = new Map<string, string>()
  for (const base of collector.vocabulary.bases) keys.set(base, await keyOf(base, [segment]))
  const { averageLength } = segment.root
  const inherited = { build: segment.entry.build, averageLength }
  return writeSegment(collector, async () => (base) => keys.get(base)!, { folder, sizes, threads: [], inherited })
}

function finish(folder: string, segments: WrittenSegment[]): IndexSummary {
  const manifest = encodeManifest(
    codeFingerprint(),
    segments.map(({ entry }) => entry),
  )
  writeFileSync(join(folder, manifestName), manifest)
  const summary = { documents: 0, files: 1, bytes: manifest.length }
  for (const { entry, files, bytes } of segments) {
    summary.documents += entry.documents - entry.gone.length
    summary.files += files
    summary.bytes += bytes
  }
  return summary
}
