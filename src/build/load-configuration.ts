import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Configuration, configurationSchema } from '../model/configuration.ts'
import { configurationFaults } from './configuration-faults.ts'

/** A configuration that cannot be used: exit code 2. The message names file, key, value and what is allowed. */
export class ConfigurationError extends Error {}

/** The names looked for in the working folder, in this order. */
export const configurationNames = ['arshif.config.ts', 'arshif.config.json'] as const

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
  const path = file ? resolve(file) : configurationNames.map((name) => resolve(name)).find((name) => existsSync(name))
  if (file && !existsSync(path!)) throw new ConfigurationError(`There is no configuration file ${file}.`)
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

async function readConfiguration(path: string): Promise<Record<string, unknown>> {
  try {
    const given: unknown = path.endsWith('.json')
      ? JSON.parse(readFileSync(path, 'utf8'))
      : (await import(pathToFileURL(path).href)).default
    if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('it must give an object')
    return given as Record<string, unknown>
  } catch (error) {
    throw new ConfigurationError(`${path} cannot be read: ${(error as Error).message}.`)
  }
}

function definedOnly(settings: Partial<Configuration>): Partial<Configuration> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
}
