import { existsSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { configurationNames } from '../../configuration-names.ts'
import { isFolder } from '../../is-folder.ts'

export interface BuildPlaces {
  /** Files, folders or `-`. */
  inputs: readonly string[]
  out: string
  /** File of the configuration that is used. */
  configuration: string | null
  /** It was chosen: others that lie there are not used on purpose. */
  isChosen: boolean
}

/**
 * Configurations that lie where somebody may think that they are used: in the folder of an input or the one it is in, beside the
 * output, where the command was called from by npm, and beside the one that is used.
 */
export function unusedConfigurations({ inputs, out, configuration, isChosen }: BuildPlaces): string[] {
  if (isChosen) return []
  const given = inputs
    .filter((input) => input !== '-')
    .flatMap((input) => [...(isFolder(input) ? [input] : []), dirname(input)])
  const called = process.env['INIT_CWD'] ?? '.'
  const folders = [...given, dirname(resolve(out)), called, ...(configuration === null ? [] : [dirname(configuration)])]
  const used = configuration === null ? null : realpathSync(configuration)
  const found = folders.flatMap((folder) => configurationNames.map((name) => resolve(folder, name)))
  return [...new Set(found)].filter((path) => existsSync(path) && realpathSync(path) !== used)
}
