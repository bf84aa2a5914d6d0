import { relative, sep } from 'node:path'
import Eleventy from '@11ty/eleventy'
import type { Frame } from './frame.ts'
import type { Page } from './page.ts'

/** The part of Eleventy's configuration object that is used here; Eleventy ships no types. */
export interface EleventyConfig {
  addGlobalData(name: string, value: unknown): void
  addExtension(extension: string | string[], options: { key: string }): void
  addTemplate(path: string, content: unknown, data?: object): void
  setTemplateFormats(formats: string[]): void
  setUseGitIgnore(use: boolean): void
  ignores: Set<string>
}

/** A template of the user's own, in place of ours. */
export interface Override {
  /** Page kind. */
  name: string
  render: (scope: unknown) => string
}

export interface Rendering {
  frame: Frame
  /** Pages by kind. */
  pages: Record<string, readonly Page[]>
  overrides: readonly Override[]
  /** Folder of the templates and the configuration file, relative to the working directory. */
  templates: string
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

/** What a template says to Eleventy: one page for every entry of its kind. */
export function paginate(kind: string) {
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
 */
export async function render({ frame, pages, overrides, templates, configPath }: Rendering): Promise<Rendered[]> {
  const eleventy = new Eleventy(templates, nowhere, {
    quietMode: true,
    configPath,
    config(eleventyConfig: EleventyConfig) {
      eleventyConfig.addGlobalData('pages', pages)
      eleventyConfig.addGlobalData('frame', frame)
      for (const { name, render } of overrides) {
        for (const extension of ['ts', 'js']) eleventyConfig.ignores.add(`${templates}/${name}.11ty.${extension}`)
        eleventyConfig.addTemplate(`${templates}/override-${name}.11ty.js`, render, paginate(name))
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
