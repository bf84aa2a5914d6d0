/**
 * The engine `pagefind`: Pagefind 1.5 fed with words that we analysed.
 *
 *     manifest.json               engine, format, folder, shards
 *     <folder>/0/ 1/ …            Pagefind's own files, up to `shardSize` documents each
 *     <folder>/facts.json         dates, sources, places, stories in columns (`pagefind/facts.ts`)
 *     <folder>/words/0.json …     what the archive's words decide (`pagefind/vocabulary.ts`)
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { baseForm, tokenise } from './analyser/analyse.ts'
import { Company } from './analyser/company.ts'
import { buildLexicon, classesOf, type Lexicon, variantCandidates } from './analyser/lexicon.ts'
import type { IndexBuilder, IndexSummary, SearchDocument, SearchEngine } from './engine.ts'
import { FactsBuilder } from './pagefind/facts.ts'
import { filesIn } from './pagefind/files-in.ts'
import { serveLoopback } from './pagefind/loopback.ts'
import { MANIFEST_FORMAT, type PagefindManifest, type PagefindModule } from './pagefind/module.ts'
import { openPagefind } from './pagefind/open.ts'
import { remembered } from './pagefind/remembered.ts'
import { type ShardTask, type WrittenShard, writeShardApart } from './pagefind/shard-thread.ts'
import { Spools, spooled } from './pagefind/spools.ts'
import { vocabularyPieces } from './pagefind/vocabulary.ts'

/**
 * Documents of a shard, which Pagefind keeps in memory, and the bytes of each: shards are written side by side where there is room. In a
 * container with a limit its page cache counts as taken, so that there may seem to be less than there is.
 */
const shardSize = 8000
const documentBytes = 200_000

/** Builds the index of the documents; Pagefind cannot change one, so nothing of `previous` is used. */
export const pagefindBuilder: IndexBuilder = {
  name: 'pagefind',
  build: (documents, folder, { jobs }) => {
    const room = Math.floor(process.availableMemory() / (shardSize * documentBytes))
    return buildPagefind(documents, folder, { shardSize, sideBySide: Math.max(1, Math.min(jobs, room)) })
  },
}

interface PagefindOptions {
  /** Documents of a shard. */
  shardSize: number
  /** Shards that are written at a time, each by a Pagefind of its own. */
  sideBySide: number
}

/** The folder is emptied first. */
export async function buildPagefind(
  documents: Iterable<SearchDocument>,
  folder: string,
  { shardSize, sideBySide }: PagefindOptions,
): Promise<IndexSummary> {
  rmSync(folder, { recursive: true, force: true })
  const staging = join(folder, 'staging')
  mkdirSync(join(staging, 'words'), { recursive: true })
  const spools = new Spools(folder, shardSize)
  try {
    const { lexicon, facts } = await learn(documents, spools)
    const shards = await writeShards(spools, staging, lexicon, sideBySide)
    const pieces = vocabularyPieces(lexicon, keysOf(shards))
    writeFileSync(join(staging, 'facts.json'), JSON.stringify(facts.finish()))
    pieces.forEach((piece, number) => {
      writeFileSync(join(staging, 'words', `${number}.json`), JSON.stringify(piece))
    })
    const sizes = shards.map(({ size }) => size)
    writeManifest(folder, staging, sizes, pieces.length)
  } finally {
    spools.remove()
  }
  return summaryOf(folder)
}

/** Reads the documents into the spools and learns from their words, in two passes: how many have each, and its company. */
async function learn(
  documents: Iterable<SearchDocument>,
  spools: Spools,
): Promise<{ lexicon: Lexicon; facts: FactsBuilder }> {
  const baseOf = remembered(baseForm)
  const basesOf = ({ text }: { text: string }) => tokenise(text).map(({ start, end }) => baseOf(text.slice(start, end)))
  const vocabulary = new Map<string, number>()
  const facts = new FactsBuilder()
  for (const document of documents) {
    spools.add(document)
    facts.add(document, headlineWords(document))
    for (const base of new Set(document.fields.flatMap(basesOf))) vocabulary.set(base, (vocabulary.get(base) ?? 0) + 1)
  }
  spools.finish()
  const classes = classesOf(vocabulary)
  const company = new Company(variantCandidates(classes))
  for (const path of spools.paths)
    for await (const { fields } of spooled(path)) for (const field of fields) company.add(basesOf(field))
  return { lexicon: buildLexicon(classes, company), facts }
}

function headlineWords({ fields }: SearchDocument): number {
  return fields[0]?.name === 'headline' ? tokenise(fields[0].text).length : 0
}

/** Writes all shards, so many at a time; gives them in their order. */
async function writeShards(
  spools: Spools,
  staging: string,
  lexicon: Lexicon,
  sideBySide: number,
): Promise<WrittenShard[]> {
  const exceptions = lexicon.exceptions()
  const tasks = spools.paths.map((documents, number): ShardTask => {
    return { documents, first: number * spools.size, exceptions, folder: join(staging, String(number)) }
  })
  const written: WrittenShard[] = []
  let next = 0
  const lane = async () => {
    while (next < tasks.length) {
      const number = next++
      written[number] = await writeShardApart(tasks[number]!).catch((error: unknown) => {
        next = tasks.length
        throw error
      })
    }
  }
  const lanes = Array.from({ length: Math.min(sideBySide, tasks.length) }, lane)
  // Whoever is told of a failure finds none at work any more.
  await Promise.allSettled(lanes)
  await Promise.all(lanes)
  return written
}

/** Documents by key, of all shards. */
function keysOf(shards: readonly WrittenShard[]): Map<string, number> {
  const all = new Map<string, number>()
  for (const { keys } of shards) for (const [key, documents] of keys) all.set(key, (all.get(key) ?? 0) + documents)
  return all
}

/** Names the folder by what is in it, so that a reader never mixes two builds. */
function writeManifest(folder: string, staging: string, shards: number[], words: number): void {
  const hash = createHash('sha256').update(readFileSync(join(staging, 'facts.json')))
  for (const shard of shards.keys()) hash.update(readFileSync(join(staging, String(shard), 'pagefind-entry.json')))
  for (let piece = 0; piece < words; piece++) hash.update(readFileSync(join(staging, 'words', `${piece}.json`)))
  const name = hash.digest('hex').slice(0, 12)
  renameSync(staging, join(folder, name))
  const files = shards.map((_, shard) => filesIn(join(folder, name, String(shard))).length)
  const manifest: PagefindManifest = { engine: 'pagefind', format: MANIFEST_FORMAT, folder: name, shards, files, words }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
}

function summaryOf(folder: string): IndexSummary {
  const { shards }: PagefindManifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const files = filesIn(folder)
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  return { documents: shards.reduce((sum, size) => sum + size, 0), files: files.length, bytes }
}

/**
 * Opens an index on disk, for the commands. Pagefind's module knows only `fetch`, so the folder is served on the machine's
 * own address while the process lives.
 */
export async function openPagefindOnDisk(folder: string): Promise<SearchEngine> {
  const root = resolve(folder)
  const address = await serveLoopback(root)
  return openPagefind({
    address,
    read: (path) => readFile(join(root, path)),
    load: (module): Promise<PagefindModule> => import(pathToFileURL(join(root, module.slice(address.length))).href),
  })
}
