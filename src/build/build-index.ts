import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openArchive } from '../archive/store.ts'
import type { Configuration } from '../model/configuration.ts'
import type { BuildSummary } from '../report/summary.ts'
import { searchDocuments } from '../search/documents.ts'
import { indexBuilders, indexFolder } from '../search/registry.ts'
import type { OutputFolder } from './output-folder.ts'

/**
 * Builds the search index of the configured engine into the staging folder, re-using what the old output's index has; not so
 * where `compact`, which makes it byte for byte that of a clean build.
 */
export async function buildIndex(
  folders: OutputFolder,
  configuration: Configuration,
  { jobs, compact }: { jobs: number; compact: boolean },
): Promise<BuildSummary['index']> {
  const builder = indexBuilders[configuration.search.engine]
  const folder = join(folders.staging, indexFolder)
  const previous = join(folders.out, indexFolder)
  mkdirSync(folder, { recursive: true })
  const archive = openArchive(folders.store)
  try {
    const options = { jobs, ...(!compact && existsSync(previous) ? { previous } : {}) }
    return { engine: builder.name, ...(await builder.build(searchDocuments(archive), folder, options)) }
  } finally {
    archive.close()
  }
}
