import { availableParallelism } from 'node:os'
import type { Configuration } from '../model/configuration.ts'
import type { BuildSummary } from '../report/summary.ts'
import { relationsPath } from '../site/passing-files.ts'
import { endOnSignals } from './end-on-signals.ts'
import { fingerprint, withOutput } from './fingerprint.ts'
import { rememberBuild, sameAsLastBuild } from './last-build.ts'
import { OutputFolder } from './output-folder.ts'

export interface BuildOptions {
  /** Files, folders or `-`. */
  inputs: string[]
  /** Where the site goes. */
  out: string
  configuration: Configuration
  /** Folder of the configuration file. */
  folder: string
  /** Threads; all cores where not given. */
  jobs?: number
  /** Builds the search index whole, so that it is that of a clean build, in place of adding what changed to the last one. */
  compact?: boolean
  /** No progress on standard error. */
  silent?: boolean
}

/**
 * The whole build: inputs in, a site out, swapped in whole at the end. Throws InputError or OutputError for wrong use, with
 * the old output untouched; whatever else is thrown leaves it untouched as well.
 */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  const folders = new OutputFolder(options.out)
  folders.open()
  const signalsEnd = endOnSignals(folders)
  try {
    const before = fingerprint(options)
    const same = sameAsLastBuild(folders.work, withOutput(before, options.out))
    if (same && (same.compacted || !options.compact)) return { ...same, unchanged: true }
    // The stages and all that they need are not loaded where there is nothing to do, and else while a process already reads.
    const { ArchiveProcess } = await import('./archive-process.ts')
    const { inputs, configuration, jobs = availableParallelism() } = options
    const relations = relationsPath(folders.store)
    const archiving = new ArchiveProcess({ start: { inputs, configuration, out: folders.out, jobs }, relations })
    let built: BuildSummary
    try {
      const { runBuild } = await import('../pipeline.ts')
      built = await runBuild({ ...options, jobs }, folders, archiving)
    } finally {
      archiving.end()
    }
    const summary = { ...built, ...(options.compact ? { compacted: true } : {}) }
    rememberBuild(folders.work, withOutput(before, options.out), summary)
    return summary
  } catch (error) {
    folders.discard()
    throw error
  } finally {
    signalsEnd()
    folders.close()
  }
}
