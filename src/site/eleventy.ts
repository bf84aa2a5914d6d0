import { relative, sep } from 'node:path'
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
  render: (scope: Scope<never>) => string
}

export interface Rendering {
  frame: Frame
  /** Pages by kind. */
  pages: Record<string, readonly Page[]>
  /** Of every kind that has pages. */
  templates: readonly Template[]
  /** Folder that Eleventy takes for its input, and the configuration file, relative to the working directory. */
  input: string
  configPath: string
}

/** A page as it came out. */
export interface Rendered {
  /** Of its file, below the output. */
  path: string
  html: string
}

/** Where the page of a site path goes, below the output folder. */
export function outputFile(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).replace(/^\//, '')
}

/** What is said to Eleventy of a template: one page for every entry of its kind. */
function paginate(kind: string) {
  return {
    pagination: { data: `pages.${kind}`, size: 1, alias: 'entry' },
    permalink: (scope: { entry: Page }) => `/${outputFile(scope.entry.head.path)}`,
    eleventyExcludeFromCollections: true,
  }
}

/** Nothing is written there: the pages are handed over, and it is for others to say which of them are new. */
const nowhere = '_site'

/**
 * Renders pages. Eleventy holds all of their HTML (about 20 kB a page) until it is done, so it is fed shards. This is the
 * only file that knows it; `eleventy.config.ts` says what it reads.
 *
 * It is handed the templates as functions: files it would import anew, under another address, for every shard, and what
 * the last one had compiled would be lost.
 */
export async function render({ frame, pages, templates, input, configPath }: Rendering): Promise<Rendered[]> {
  const eleventy = new Eleventy(input, nowhere, {
    quietMode: true,
    configPath,
    config(eleventyConfig: EleventyConfig) {
      eleventyConfig.addGlobalData('pages', pages)
      eleventyConfig.addGlobalData('frame', frame)
      for (const { name, render } of templates) {
        eleventyConfig.addTemplate(`${input}/${name}.page`, render, paginate(name))
      }
    },
  })
  eleventy.disableLogger()
  await eleventy.init()
  const made = (await eleventy.toJSON()) as { outputPath: string; content: string }[]
  return made.map(({ outputPath, content }) => ({
    path: relative(nowhere, outputPath).replaceAll(sep, '/'),
    html: content,
  }))
}
