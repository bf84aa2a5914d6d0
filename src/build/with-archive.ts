import { openArchive } from '../archive/store.ts'
import type { Archive } from '../model/archive.ts'
import type { Configuration } from '../model/configuration.ts'
import type { OutputContext } from '../outputs/output.ts'
import { toolVersion } from '../version.ts'
import { codeVersion } from './code-version.ts'
import type { OutputFolder } from './output-folder.ts'

/** Opens the archive that the build has filled, for as long as the work takes. */
export async function withArchive<Result>(
  folders: OutputFolder,
  work: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const archive = openArchive(folders.store)
  try {
    return await work(archive)
  } finally {
    archive.close()
  }
}

/** What the outputs of a build are made from. */
export function outputContext(archive: Archive, folders: OutputFolder, configuration: Configuration): OutputContext {
  return {
    archive,
    configuration,
    out: folders.staging,
    findings: archive.findings(),
    toolVersion,
    previous: folders.out,
    work: folders.work,
    codeVersion: codeVersion(['model', 'archive', 'outputs']),
  }
}
