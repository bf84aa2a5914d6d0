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

/**
 * The colours of a site in both themes: those configured, what follows from them, and the design's. Links and the shades of the
 * accent follow the accent; what stands on paper is made lighter for the dark theme.
 */
export function siteColours({
  colours,
  darkColours,
}: Pick<Configuration, 'colours' | 'darkColours'>): Record<Theme, Colours> {
  const design = designColours()
  const light = { ...design.light, ...shadesOf(colours.accent, colours.paper ?? design.light.paper, black), ...colours }
  const paper = darkColours.paper ?? design.dark.paper
  const derived = Object.entries(colours).flatMap(([role, colour]) => {
    const lighter = onPaper.test(role) ? lightened(colour, paper) : undefined
    return lighter === undefined ? [] : [[role, lighter] as const]
  })
  const lighter: Partial<Colours> = Object.fromEntries(derived)
  const shades = shadesOf(darkColours.accent ?? lighter.accent, paper, white)
  return { light, dark: { ...design.dark, ...shades, ...lighter, ...darkColours } }
}

/** What follows from the accent; nothing from one that is not told in digits. */
function shadesOf(accent: string | undefined, paper: string, strong: string): Partial<Colours> {
  if (accent === undefined || !channels(accent) || !channels(paper)) return {}
  return { link: accent, 'accent-strong': mixed(accent, strong, 0.25), 'accent-soft': mixed(accent, paper, 0.86) }
}

/** The style sheet's last lines: what is not the design's, in the light theme and in the dark one. */
export function colourStyles(configuration: Pick<Configuration, 'colours' | 'darkColours'>): string {
  if (Object.keys({ ...configuration.colours, ...configuration.darkColours }).length === 0) return ''
  const design = designColours()
  const { light, dark } = siteColours(configuration)
  const roles = colourRoles.filter((role) => light[role] !== design.light[role] || dark[role] !== design.dark[role])
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

const black = '#000000'
const white = '#ffffff'

/** A colour with a share of another in it; both told in digits. */
function mixed(colour: string, other: string, share: number): string {
  const [from, to] = [channels(colour)!, channels(other)!]
  const parts = from.map((channel, at) => Math.round(channel + (to[at]! - channel) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** The colour with as much white in it as it takes to be read on a dark paper; `undefined` where one is not told in digits. */
function lightened(colour: string, paper: string): string | undefined {
  if (!channels(colour) || !channels(paper)) return undefined
  for (let percent = 0; percent < 100; percent += 5) {
    const lighter = mixed(colour, white, percent / 100)
    if (contrast(lighter, paper)! >= derivedContrast) return lighter
  }
  return white
}
