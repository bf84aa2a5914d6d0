import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { configurationNames } from '../configuration-names.ts'
import type { Configuration } from '../model/configuration.ts'
import { codeRoot, moduleExtension, packageRoot } from '../package-root.ts'
import { sidecarsOf } from './fingerprint.ts'
import { OutputFolder } from './output-folder.ts'

/** How a site was built, for building it again when something changes. */
export interface LastCommand {
  /** The command line after the program's name, and the folder it was given in. */
  args: string[]
  cwd: string
  /**
   * What the site is made from: absolute paths of the inputs, the files that may stand beside them, the configuration and the
   * user's own templates, there or not; in a checkout our templates and styles too.
   */
  watched: string[]
}

interface BuiltFrom {
  inputs: string[]
  /** File of the configuration. */
  configuration: string | null
  /** Its folder. */
  folder: string
  /** The command line's own settings. */
  given: Partial<Configuration>
}

/** What the settings of a build came from. */
export type LastSettings = Pick<BuiltFrom, 'configuration' | 'given'>

/** `args` is `null` where the build cannot be repeated: it read standard input. */
type Remembered = LastSettings & Omit<LastCommand, 'args'> & { args: string[] | null }

const file = (out: string) => join(new OutputFolder(out).work, 'last-command.json')

export function rememberCommand(out: string, { inputs, configuration, folder, given }: BuiltFrom): void {
  const configurations = configuration === null ? configurationNames.map((name) => join(folder, name)) : [configuration]
  const own = [...configurations, join(folder, 'templates'), join(folder, 'about.md')]
  const ours = moduleExtension === 'ts' ? [join(codeRoot, 'templates'), join(packageRoot, 'public')] : []
  const all = [...inputs, ...inputs.flatMap(sidecarsOf), ...own, ...ours].map((path) => resolve(path))
  const watched = [...new Set(all)]
  const args = inputs.includes('-') ? null : process.argv.slice(2)
  const remembered: Remembered = { args, cwd: process.cwd(), watched, configuration, given }
  writeFileSync(file(out), JSON.stringify(remembered))
}

/** How the site of a folder was built; `undefined` where it was built elsewhere or from standard input. */
export function lastCommand(out: string): LastCommand | undefined {
  const { args, cwd, watched } = remembered(out) ?? {}
  return args && cwd !== undefined && watched ? { args, cwd, watched } : undefined
}

/** What the settings of the last build into a folder came from, where it was built here. */
export function lastSettings(out: string): LastSettings {
  const { configuration = null, given = {} } = remembered(out) ?? {}
  return { configuration, given }
}

function remembered(out: string): Partial<Remembered> | undefined {
  try {
    return JSON.parse(readFileSync(file(out), 'utf8')) as Partial<Remembered>
  } catch {
    return undefined
  }
}
