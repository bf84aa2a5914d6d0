import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { configurationNames } from '../configuration-names.ts'
import { isFolder } from '../is-folder.ts'
import { type Configuration, configurationSchema } from '../model/configuration.ts'
import { faultText, moduleFault } from '../module-fault.ts'
import { configurationFaults } from './configuration-faults.ts'

/** A configuration that cannot be used: exit code 2. The message names file, key, value and what is allowed. */
export class ConfigurationError extends Error {}

export interface LoadedConfiguration {
  configuration: Configuration
  /** Folder of the file: `about.md` and replaced templates are looked for there. */
  folder: string
  file: string | null
}

/** The configuration of a file (or of the working folder's), with the command line's own settings on top. */
export async function loadConfiguration(
  file: string | undefined,
  settings: Partial<Configuration>,
): Promise<LoadedConfiguration> {
  const path = file === undefined ? configurationIn('.') : chosenFile(file)
  const given = path ? await readConfiguration(path) : {}
  const all = { ...given, ...definedOnly(settings) }
  const result = configurationSchema.safeParse(all)
  if (!result.success) {
    const faults = configurationFaults(configurationSchema, result.error.issues, all)
    const what = path ?? 'The command line'
    throw new ConfigurationError([`${what} cannot be used:`, ...faults.map((fault) => `  ${fault}`)].join('\n'))
  }
  return { configuration: result.data, folder: path ? dirname(path) : process.cwd(), file: path ?? null }
}

/** The configuration of a folder, where it has one. */
function configurationIn(folder: string): string | undefined {
  return configurationNames.map((name) => resolve(folder, name)).find((path) => existsSync(path))
}

/** What `--config` names: a file, or the folder it is in. */
function chosenFile(given: string): string {
  if (!existsSync(given)) throw new ConfigurationError(`There is no configuration file ${given}.`)
  if (!isFolder(given)) return resolve(given)
  const path = configurationIn(given)
  if (path !== undefined) return path
  throw new ConfigurationError(
    `${given} holds no ${configurationNames.join(' and no ')}. Write one: arshif init ${given}`,
  )
}

async function readConfiguration(path: string): Promise<Record<string, unknown>> {
  const isJson = path.endsWith('.json')
  let given: unknown
  try {
    given = isJson ? JSON.parse(readFileSync(path, 'utf8')) : (await import(pathToFileURL(path).href)).default
  } catch (error) {
    throw new ConfigurationError(
      `${faultText(await moduleFault(path, error))}\nNothing was built: mend the configuration.`,
    )
  }
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Record<string, unknown>
  throw new ConfigurationError(
    `${path} gives no settings: it has to be ${isJson ? '{ … }' : '`export default { … }`'}.`,
  )
}

function definedOnly(settings: Partial<Configuration>): Partial<Configuration> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
}
