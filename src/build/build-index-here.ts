import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openArchive } from '../archive/store.ts'
import type { Archive } from '../model/archive.ts'
import type { Configuration } from '../model/configuration.ts'
import type { BuildSummary } from '../report/summary.ts'
import { searchDocument, searchDocuments } from '../search/documents.ts'
import type { Unchanged } from '../search/engine.ts'
import { indexFolder } from '../search/index-folder.ts'
import { indexBuilders } from '../search/registry.ts'
import { OutputFolder } from './output-folder.ts'

/** What index is to be built. */
export interface IndexTask {
  out: string
  configuration: Configuration
  /** Threads. */
  jobs: number
  /** Makes it byte for byte that of a clean build; else what the old output's index has is re-used. */
  compact: boolean
  /** Ids of all articles, in the archive's order. */
  articles: readonly string[]
  /** Ids of those that the old output has as they are now. */
  unchanged: ReadonlySet<string>
}

/** Builds the search index of the configured engine into the staging folder. */
export async function buildIndexHere(task: IndexTask): Promise<BuildSummary['index']> {
  const { out, configuration, jobs, articles } = task
  const folders = new OutputFolder(out)
  const builder = indexBuilders[configuration.search.engine]
  const folder = join(folders.staging, indexFolder)
  mkdirSync(folder, { recursive: true })
  const archive = openArchive(folders.store)
  try {
    const options = {
      jobs,
      store: { path: folders.store, documents: articles.length },
      ...(isBuiltOn(task) ? { previous: lastIndex(folders), unchanged: unchangedIn(archive, task) } : {}),
    }
    return { engine: builder.name, ...(await builder.build(searchDocuments(archive), folder, options)) }
  } finally {
    archive.close()
  }
}

/** Has the configured engine look at the last output's index, where that is built on. */
export function lookAtLastIndex(task: Pick<IndexTask, 'out' | 'configuration' | 'compact'>): void {
  if (isBuiltOn(task))
    indexBuilders[task.configuration.search.engine].lookAhead?.(lastIndex(new OutputFolder(task.out)))
}

/** Whether there is an index to build on. */
export function isBuiltOn({ out, compact }: Pick<IndexTask, 'out' | 'compact'>): boolean {
  return !compact && existsSync(lastIndex(new OutputFolder(out)))
}

function lastIndex({ out }: OutputFolder): string {
  return join(out, indexFolder)
}

function unchangedIn(archive: Archive, { articles, unchanged }: IndexTask): Unchanged {
  return {
    ids: articles,
    has: (id) => unchanged.has(id),
    document: (id) => searchDocument(archive, archive.article(id)!),
  }
}
