import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codeRoot, moduleExtension } from '../package-root.ts'
import type { Template } from './eleventy.ts'

/** The templates of the page kinds: ours, `templates/NAME.11ty.ts`, where the user has none of that name. */
export class Templates {
  readonly #loaded: Map<string, Promise<Template>>

  /** @param overrides the user's own, see `overrides.ts` */
  constructor(overrides: readonly Template[] = []) {
    this.#loaded = new Map(overrides.map((template) => [template.name, Promise.resolve(template)]))
  }

  /** Those of some kinds; ours are loaded when first asked for. */
  of(kinds: readonly string[]): Promise<Template[]> {
    return Promise.all(
      kinds.map((kind) => {
        const template = this.#loaded.get(kind) ?? loadTemplate(kind)
        this.#loaded.set(kind, template)
        return template
      }),
    )
  }
}

/** Our own template of a page kind. */
export async function loadTemplate(name: string): Promise<Template> {
  const path = join(codeRoot, 'templates', `${name}.11ty.${moduleExtension}`)
  const { render }: Pick<Template, 'render'> = await import(pathToFileURL(path).href)
  return { name, render }
}
