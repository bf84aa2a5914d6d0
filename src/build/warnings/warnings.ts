import { existsSync } from 'node:fs'
import type { Configuration } from '../../model/configuration.ts'
import { lastSettings } from '../last-command.ts'
import { faintColours } from './faint-colours.ts'
import { lostSettings, type Settings } from './lost-settings.ts'
import { type BuildPlaces, unusedConfigurations } from './unused-configurations.ts'
import { unusedTemplates } from './unused-templates.ts'

export interface WarningsOf extends BuildPlaces {
  /** All settings, wherever from. */
  settings: Configuration
  /** Those of the command line. */
  given: Settings
  /** Folder of the configuration. */
  folder: string
}

/** What is likely not meant in how a build is called, each in a line. The build is what was asked for all the same. */
export function buildWarnings({ settings, given, folder, ...places }: WarningsOf): string[] {
  const { out, configuration } = places
  const last = lastSettings(out)
  const chosen = new Set(Object.keys(given))
  const lost = lostSettings(
    Object.fromEntries(Object.entries(last.given).filter(([key]) => !chosen.has(key))),
    settings,
  )
  const lostFile =
    configuration === null && last.configuration !== null && existsSync(last.configuration) ? last.configuration : null
  const unused = unusedConfigurations(places).filter((path) => path !== lostFile)
  const templates = unusedTemplates(folder)
  return [
    ...(lostFile === null
      ? []
      : [`the last build of ${out} used ${lostFile}, this one does not: give --config ${lostFile} to keep it.`]),
    ...(lost.length === 0
      ? []
      : [
          `the last build of ${out} was given ${lost.join(' ')}, this one is not and goes without: give it again, or write it into a configuration file to keep it (arshif init).`,
        ]),
    ...unused.map(
      (path) =>
        `${path} is not used, ${configuration ? `${configuration} is` : 'for it is not in the folder you build from'}: to build with it, give --config ${path}`,
    ),
    ...(templates === undefined ? [] : [templates]),
    ...faintColours(settings),
  ]
}
