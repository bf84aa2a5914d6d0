import Eleventy from '@11ty/eleventy'
import type { Frame } from './frame.ts'
import type { Page, Scope } from './page.ts'

/** The part of Eleventy's configuration object that is used here; Eleventy ships no types. */
export interface EleventyConfig {
  addGlobalData(name: string, value: unknown): void
  addExtension(extension: string | string[], options: { key: string }): void
  addTemplate(path: string, content: unknown, data?: object): void
  setTemplateFormats(formats: string[]): void
  setUseGitIgnore(use: boolean): void
}

/** What makes the HTML of a page of one kind. */
export interface Template {
  /** Page kind. */
  name: string
  render: (scope: Scope<never>) => string | Promise<string>
}

/** A page, or a few that are made together. */
export interface Unit {
  /** Makes them when their turn comes: made all at once, what they tell would live until the last is rendered. */
  pages(): Iterable<Page>
  /** Gets each page's HTML as soon as it is there. */
  take(page: Page, html: string): void
}

export interface Rendering {
  frame: Frame
  /** By kind of page. */
  units: Record<string, readonly Unit[]>
  /** Of every kind that has units. */
  templates: readonly Template[]
  /** Folder that Eleventy takes for its input, and the configuration file, relative to the working directory. */
  input: string
  configPath: string
}

/** Where the page of a site path goes, below the output folder. */
export function outputFile(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).replace(/^\//, '')
}

/** Units a turn: each turn has Eleventy copy and look through its data anew, which takes as long as to write a page. */
const unitsATurn = 25

/** What is said to Eleventy of a template: its turn comes once for every few units of its kind. Where the pages go is not known before. */
function paginate(kind: string) {
  return {
    pagination: { data: `units.${kind}`, size: unitsATurn, alias: 'turn' },
    permalink: false,
    eleventyExcludeFromCollections: true,
  }
}

/** Nothing is written there. */
const nowhere = '_site'

/**
 * Renders pages. This is the only file that knows Eleventy; `eleventy.config.ts` says what it reads.
 *
 * Eleventy would hold all HTML until the last page is done, and import the templates anew, under another address, for every
 * shard: so it is handed functions, which hand on what they make and give it nothing.
 */
export async function render({ frame, units, templates, input, configPath }: Rendering): Promise<void> {
  await run(input, configPath, (eleventyConfig) => {
    eleventyConfig.addGlobalData('units', units)
    for (const { name, render } of templates) {
      const handOn = async ({ turn }: { turn: readonly Unit[] }) => {
        for (const unit of turn) await make(unit, frame, { name, render })
        return ''
      }
      eleventyConfig.addTemplate(`${name}.page`, handOn, paginate(name))
    }
  })
}

/** Has Eleventy load what it loads when it first renders, while there is nothing else to do. */
export async function loadEleventy({ input, configPath }: Pick<Rendering, 'input' | 'configPath'>): Promise<void> {
  await run(input, configPath, () => {})
}

async function run(input: string, configPath: string, config: (config: EleventyConfig) => void): Promise<void> {
  const eleventy = new Eleventy(input, nowhere, { quietMode: true, configPath, config })
  eleventy.disableLogger()
  await eleventy.init()
  await eleventy.toJSON().catch((error: unknown) => {
    throw causeOf(error)
  })
}

/** Makes the pages of a unit. */
async function make(unit: Unit, frame: Frame, { name, render }: Template): Promise<void> {
  for (const entry of unit.pages()) {
    const html = await render({ entry, frame } as Scope<never>)
    if (typeof html !== 'string') throw new TypeError(`The template ${name} gave no text.`)
    unit.take(entry, html)
  }
}

/** What a template or `take` threw: Eleventy tells of it only in a property of its own error. */
function causeOf(error: unknown): unknown {
  const { originalError } = error as { originalError?: unknown }
  return originalError === undefined ? error : causeOf(originalError)
}
