import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { matched } from '../archive/similar/compared.ts'
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

/** Where the store's relations stand, for this build alone: processes of one that was killed may still be writing theirs. */
export const relationsPath = (archivePath: string) => join(dirname(archivePath), `relations-${process.pid}.bin`)
/** Where what is kept of them stands, as this code learnt it. */
export const keptRelationsPath = (archivePath: string, code: string) =>
  join(dirname(archivePath), `similar-${code}.bin`)

/** Articles up to which it is kept, at about a kilobyte each, five of them in memory: beyond, to learn all anew takes less. */
const mostKept = 300_000

/** Whether an earlier build left what a few changes can be learnt from. */
export function areRelationsKept(archivePath: string, code: string): boolean {
  return existsSync(keptRelationsPath(archivePath, code))
}

/** Looks at the articles together, as far as it was not done before; nothing of it depends on `kept`. */
export function learnRelations(
  archive: Archive,
  code = '',
  kept?: KeptRelations,
): { relations: Uint8Array; kept: KeptRelations } {
  const articles = archive.listing()
  const before = kept?.code === code ? matched(articles, kept.similar) : undefined
  const similar = similarArticles(articles, (of) => archive.articleTerms(of), before)
  const all = articles.map(({ headline }) => headline)
  const headlines = before ? orderNewHeadlines(all, kept!.headlines, before) : orderHeadlines(all)
  const index = { positions: withoutRepeated(headlines, articles), letters: headlines.letters }
  const relations = encodeRelations({ articles, index, best: similar.best })
  return { relations, kept: { code, similar, headlines } }
}

/**
 * Learns the relations of a store.
 * @param relations file to write them into
 */
export function writeRelations(archivePath: string, code: string, relations: string): void {
  const archive = openArchive(archivePath)
  const path = keptRelationsPath(archivePath, code)
  const before = existsSync(path) ? (decodeKept(readFileSync(path)) as KeptRelations | undefined) : undefined
  const learnt = learnRelations(archive, code, before)
  archive.close()
  writeFileSync(relations, learnt.relations)
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith('similar-') && name !== basename(path)) rmSync(join(dirname(path), name), { force: true })
  if (learnt.kept.headlines.letters.length > mostKept) rmSync(path, { force: true })
  else {
    writeFileSync(`${path}.${process.pid}`, encodeKept(learnt.kept))
    renameSync(`${path}.${process.pid}`, path)
  }
}
