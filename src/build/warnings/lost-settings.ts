import { isDeepStrictEqual } from 'node:util'
import type { Configuration } from '../../model/configuration.ts'

export type Settings = Partial<Configuration>

/** How the settings of a command line are given there. */
const flags: readonly (readonly [key: keyof Configuration, inWords: (settings: Settings) => string | undefined])[] = [
  ['title', ({ title }) => title && `--title ${quoted(title)}`],
  ['url', ({ url }) => url && `--url ${url}`],
  ['base', ({ base }) => base && `--base ${base}`],
  ['language', ({ language }) => language && `--lang ${language}`],
  ['search', ({ search }) => search && `--engine ${search.engine}`],
  [
    'fields',
    ({ fields }) =>
      fields &&
      Object.entries(fields)
        .map(([name, column]) => `--field ${name}=${quoted(column)}`)
        .join(' '),
  ],
]

/** The settings that the last build was given, as they were given, but for those that this one has too, from wherever. */
export function lostSettings(last: Settings, now: Configuration): string[] {
  return flags.flatMap(([key, inWords]) => {
    const lost = last[key] !== undefined && !isDeepStrictEqual(last[key], now[key])
    return lost ? (inWords(last) ?? []) : []
  })
}

function quoted(text: string): string {
  return /[\s"'$&()]/.test(text) ? JSON.stringify(text) : text
}
