import type { Configuration } from '../model/configuration.ts'
import { dataOutputs } from '../outputs/registry.ts'
import { type OutputsWritten, writeOutputs } from '../outputs/write.ts'
import { OutputFolder } from './output-folder.ts'
import { outputContext, withArchive } from './with-archive.ts'

/** What the build is to write. */
export interface DataTask {
  out: string
  configuration: Configuration
}

/** Writes the data files of the archive that a build has filled into its staging folder. */
export function writeDataHere({ out, configuration }: DataTask): Promise<OutputsWritten> {
  const folders = new OutputFolder(out)
  return withArchive(folders, (archive) =>
    writeOutputs(outputContext(archive, folders, configuration), undefined, dataOutputs),
  )
}
