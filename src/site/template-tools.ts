import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { layout } from '../../templates/partials/layout.ts'
import { codeRoot, moduleExtension } from '../package-root.ts'
import type { Template } from './eleventy.ts'
import { html, trusted } from './html.ts'
import { mixed } from './mixed.ts'
import { loadTemplate } from './templates.ts'

/** What a template of the user's own gets beside its scope, so that it need not find our modules. */
export interface TemplateTools {
  /** Tags a template literal as HTML: what is put into it is escaped unless it is HTML itself. */
  html: typeof html
  /** Takes a text for HTML as it stands. */
  trusted: typeof trusted
  /** A text as HTML, its left-to-right runs isolated. */
  mixed: typeof mixed
  /** A whole page of the site around what it says: head, header, footer. */
  layout: typeof layout
  /** The page that our own template of this name makes. */
  original: Template['render']
}

/** The tools of the template of a page kind. */
export async function templateTools(name: string): Promise<TemplateTools> {
  const path = join(codeRoot, 'templates', 'partials', `layout.${moduleExtension}`)
  const partial: { layout: typeof layout } = await import(pathToFileURL(path).href)
  const { render } = await loadTemplate(name)
  return { html, trusted, mixed, layout: partial.layout, original: render }
}
