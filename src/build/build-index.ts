import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openArchive } from '../archive/store.ts'
import type { Archive } from '../model/archive.ts'
import type { Configuration } from '../model/configuration.ts'
import type { BuildSummary } from '../report/summary.ts'
import { searchDocument, searchDocuments } from '../search/documents.ts'
import type { Unchanged } from '../search/engine.ts'
import { indexBuilders, indexFolder } from '../search/registry.ts'
import type { OutputFolder } from './output-folder.ts'

/**
 * Builds the search index of the configured engine into the staging folder, re-using what the old output's index has; not so
 * where `compact`, which makes it byte for byte that of a clean build.
 *
 * @param unchanged ids of the articles that the old output has as they are now
 */
export async function buildIndex(
  folders: OutputFolder,
  configuration: Configuration,
  { jobs, compact, unchanged }: { jobs: number; compact: boolean; unchanged: ReadonlySet<string> },
): Promise<BuildSummary['index']> {
  const builder = indexBuilders[configuration.search.engine]
  const folder = join(folders.staging, indexFolder)
  const previous = join(folders.out, indexFolder)
  mkdirSync(folder, { recursive: true })
  const archive = openArchive(folders.store)
  try {
    const options = {
      jobs,
      store: { path: folders.store, documents: archive.counts().articles },
      ...(!compact && existsSync(previous) ? { previous, unchanged: unchangedIn(archive, unchanged) } : {}),
    }
    return { engine: builder.name, ...(await builder.build(searchDocuments(archive), folder, options)) }
  } finally {
    archive.close()
  }
}

function unchangedIn(archive: Archive, unchanged: ReadonlySet<string>): Unchanged {
  return {
    ids: archive.revisions().map(({ id }) => id),
    has: (id) => unchanged.has(id),
    document: (id) => searchDocument(archive, archive.article(id)!),
  }
}
