import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Before, matched } from '../archive/similar/compared.ts'
import { decodeKept, encodeKept, type Learnt } from '../archive/similar/learnt.ts'
import { similarArticles } from '../archive/similar/similar-articles.ts'
import { openArchive } from '../archive/store.ts'
import type { Archive } from '../model/archive.ts'
import { type HeadlineOrder, orderHeadlines, orderNewHeadlines, withoutRepeated } from './headline-index.ts'
import { encodeRelations } from './relations.ts'

/** What is kept of all articles together, so that the next build looks only at those that changed. */
export interface KeptRelations {
  /** Names the code that learnt it. */
  code: string
  similar: Learnt
  headlines: HeadlineOrder
}

/** Where what is kept of them stands, as this code learnt it. */
export const keptRelationsPath = (archivePath: string, code: string) =>
  join(dirname(archivePath), `similar-${code}.bin`)

/** Articles up to which it is kept, at about a kilobyte each, five of them in memory: beyond, to learn all anew takes less. */
const mostKept = 300_000

/** So many new articles are learnt here, and up to this share of all: of more, all are compared anew. */
const fewNew = 500
const shareNew = 1 / 8

/** What there is to learn from. */
interface Material {
  articles: ReturnType<Archive['listing']>
  /** What was kept, where the articles that stayed stand in it in their order. */
  known: { before: Before; kept: KeptRelations } | undefined
}

/** Looks at the articles together, as far as it was not done before; nothing of it depends on `kept`. */
export function learnRelations(archive: Archive, code = '', kept?: KeptRelations): LearntRelations {
  return learnFrom(archive, code, materialOf(archive, kept?.code === code ? kept : undefined))
}

export interface LearntRelations {
  relations: Uint8Array
  kept: KeptRelations
}

function materialOf(archive: Archive, kept: KeptRelations | undefined): Material {
  const articles = archive.listing()
  const before = kept && matched(articles, kept.similar)
  return { articles, known: before && { before, kept } }
}

function learnFrom(archive: Archive, code: string, { articles, known }: Material): LearntRelations {
  const similar = similarArticles(articles, (of) => archive.articleTerms(of), known?.before)
  const all = articles.map(({ headline }) => headline)
  const headlines = known ? orderNewHeadlines(all, known.kept.headlines, known.before) : orderHeadlines(all)
  const index = { positions: withoutRepeated(headlines, articles), letters: headlines.letters }
  const relations = encodeRelations({ articles, index, best: similar.best })
  return { relations, kept: { code, similar, headlines } }
}

/** Whether most of it has to be learnt anew. */
function isMuch({ articles, known }: Material): boolean {
  if (!known) return true
  const fresh = known.before.oldOf.reduce((sum, old) => sum + (old < 0 ? 1 : 0), 0)
  return fresh > Math.max(fewNew, shareNew * articles.length)
}

/** Folders of the code that decides what is learnt. */
export const learningCode = ['arabic', 'model', 'archive', 'site']

/** Relations that stand in their file. */
export interface WrittenRelations {
  /** Keeps what was learnt for the next build: nobody has to wait for that. */
  keep(): void
}

/** Learns the relations of a store, from what the last build kept of them where that is of use, and writes them into a file. */
export function writeRelations(archivePath: string, code: string, relations: string): WrittenRelations {
  return write(archivePath, code, relations, readKept(archivePath, code), () => true)!
}

/**
 * The same, but nothing where much has to be learnt: nothing is kept, it is damaged, of other code or of a version of Node that
 * cannot be read here, or many articles are others. That takes the time and the memory of a first build.
 */
export function learnLittle(archivePath: string, code: string, relations: string): WrittenRelations | undefined {
  const known = readKept(archivePath, code)
  return known && write(archivePath, code, relations, known, (material) => !isMuch(material))
}

function write(
  archivePath: string,
  code: string,
  relations: string,
  known: KeptRelations | undefined,
  isWelcome: (material: Material) => boolean,
): WrittenRelations | undefined {
  const archive = openArchive(archivePath)
  try {
    const material = materialOf(archive, known)
    if (!isWelcome(material)) return undefined
    const learnt = learnFrom(archive, code, material)
    writeFileSync(relations, learnt.relations)
    return { keep: () => keep(archivePath, code, learnt.kept) }
  } finally {
    archive.close()
  }
}

/** Nothing where it is not there, damaged, or of other code. */
function readKept(archivePath: string, code: string): KeptRelations | undefined {
  const path = keptRelationsPath(archivePath, code)
  const kept = existsSync(path) ? (decodeKept(readFileSync(path)) as KeptRelations | undefined) : undefined
  return kept?.code === code ? kept : undefined
}

function keep(archivePath: string, code: string, kept: KeptRelations): void {
  const path = keptRelationsPath(archivePath, code)
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith('similar-') && name !== basename(path)) rmSync(join(dirname(path), name), { force: true })
  if (kept.headlines.letters.length > mostKept) rmSync(path, { force: true })
  else {
    writeFileSync(`${path}.${process.pid}`, encodeKept(kept))
    renameSync(`${path}.${process.pid}`, path)
  }
}
