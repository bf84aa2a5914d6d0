import type { ColourRole, Configuration } from '../../model/configuration.ts'
import { contrast, leastContrast, siteColours } from '../../site/colours.ts'

/** What stands on what, a pair a row. */
const pairs: readonly (readonly [text: ColourRole, on: ColourRole])[] = [
  ['ink', 'paper'],
  ['ink-soft', 'paper'],
  ['accent', 'paper'],
  ['link', 'paper'],
  ['visited', 'paper'],
  ['warning', 'paper'],
  ['on-accent', 'accent'],
  ['on-mark', 'mark'],
]

/** Says which of the configured colours cannot be read well on one another, as far as they are told in digits. */
export function faintColours(configuration: Pick<Configuration, 'colours' | 'darkColours'>): string[] {
  const { colours, darkColours } = configuration
  const configured = { light: colours, dark: { ...colours, ...darkColours } }
  if (Object.keys(configured.dark).length === 0) return []
  const site = siteColours(configuration)
  return (['light', 'dark'] as const).flatMap((theme) =>
    pairs.flatMap(([text, on]) => {
      if (configured[theme][text] === undefined && configured[theme][on] === undefined) return []
      const found = contrast(site[theme][text], site[theme][on])
      if (found === undefined || found >= leastContrast) return []
      return `in the ${theme} theme, ${text} (${site[theme][text]}) on ${on} (${site[theme][on]}) has a contrast of ${found.toFixed(1)}: many readers need ${leastContrast} and more.`
    }),
  )
}
