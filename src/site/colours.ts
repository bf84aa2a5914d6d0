import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ColourRole, type Configuration, colourRoles } from '../model/configuration.ts'
import { packageRoot } from '../package-root.ts'

type Theme = 'light' | 'dark'
export type Colours = Record<ColourRole, string>

/** What a text needs against what it stands on, WCAG 2 level AA. */
export const leastContrast = 4.5
/** What a colour made for the dark theme gets: `on-accent`, which stands on it, is a little lighter than paper. */
const derivedContrast = 5.5

/** Roles that stand on paper in both themes: one that is configured for the light one is made lighter for the dark one. */
const onPaper = /^(accent|accent-strong|link|visited|warning|focus|role-[a-z]+)$/

/** The colours of the design, as `public/styles/tokens.css` has them. */
export function designColours(): Record<Theme, Colours> {
  const [light, dark] = readFileSync(join(packageRoot, 'public/styles/tokens.css'), 'utf8').split('@media')
  const coloursIn = (css: string) =>
    Object.fromEntries(colourRoles.map((role) => [role, new RegExp(`--${role}: (#[0-9a-f]{6});`).exec(css)![1]!]))
  return { light: coloursIn(light!) as Colours, dark: coloursIn(dark!) as Colours }
}

/** The colours of a site in both themes: those configured, and the design's. */
export function siteColours({
  colours,
  darkColours,
}: Pick<Configuration, 'colours' | 'darkColours'>): Record<Theme, Colours> {
  const design = designColours()
  const paper = darkColours.paper ?? design.dark.paper
  const derived = Object.entries(colours).flatMap(([role, colour]) => {
    const lighter = onPaper.test(role) ? lightened(colour, paper) : undefined
    return lighter === undefined ? [] : [[role, lighter] as const]
  })
  return {
    light: { ...design.light, ...colours },
    dark: { ...design.dark, ...Object.fromEntries(derived), ...darkColours },
  }
}

/** The style sheet's last lines: what is configured, in the light theme and in the dark one. */
export function colourStyles(configuration: Pick<Configuration, 'colours' | 'darkColours'>): string {
  const { colours, darkColours } = configuration
  const roles = colourRoles.filter((role) => colours[role] !== undefined || darkColours[role] !== undefined)
  if (roles.length === 0) return ''
  const { light, dark } = siteColours(configuration)
  const rule = (theme: Colours) => `:root{${roles.map((role) => `--${role}:${theme[role]}`).join(';')}}`
  return `${rule(light)}\n@media (prefers-color-scheme: dark){${rule(dark)}}\n`
}

type Channels = readonly [red: number, green: number, blue: number]

/** The channels of `#abc` or `#aabbcc`, 0 to 255; `undefined` for colours in other forms. */
function channels(colour: string): Channels | undefined {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(colour) ?? []
  const digits = short === undefined ? long : short.replace(/./g, '$&$&')
  return digits === undefined
    ? undefined
    : ([0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Channels)
}

/** The contrast of two colours, 1 to 21 (WCAG 2); `undefined` where one is not told in digits. */
export function contrast(one: string, other: string): number | undefined {
  const [a, b] = [channels(one), channels(other)]
  if (!a || !b) return undefined
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter! + 0.05) / (darker! + 0.05)
}

function luminance(colour: Channels): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** The colour with as much white in it as it takes to be read on a dark paper; `undefined` where one is not told in digits. */
function lightened(colour: string, paper: string): string | undefined {
  const from = channels(colour)
  if (!from || !channels(paper)) return undefined
  for (let white = 0; white <= 1; white += 0.05) {
    const mixed = `#${from
      .map((channel) =>
        Math.round(channel + (255 - channel) * white)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`
    if (contrast(mixed, paper)! >= derivedContrast) return mixed
  }
  return '#ffffff'
}
