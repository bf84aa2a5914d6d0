import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codeRoot } from '../package-root.ts'
import type { Template } from './eleventy.ts'
import { Html } from './html.ts'
import type { Scope } from './page.ts'
import { pageKinds } from './pages/registry.ts'
import { templateError } from './template-error.ts'
import { type TemplateTools, templateTools } from './template-tools.ts'

const ownTemplates = join(realpathSync(codeRoot), 'templates')

/** What a template of the user's own exports. */
type OwnRender = (scope: Scope<never>, tools: TemplateTools) => unknown

/**
 * The templates of the user's own: `templates/NAME.11ty.ts` (or `.js`) in the configuration's folder takes the place of
 * ours of the same name. It exports `render(scope, tools)`, see docs/templates.md.
 * @throws TemplateError where such a file cannot be loaded or has no `render`; each `render` throws it for what it threw
 */
export async function findOverrides(folder: string | undefined): Promise<Template[]> {
  const templates = folder === undefined ? undefined : join(folder, 'templates')
  // In a checkout of Arshif the folder is mostly the project's own.
  if (templates === undefined || !existsSync(templates) || realpathSync(templates) === ownTemplates) return []
  const found: Template[] = []
  for (const { name } of pageKinds) {
    const path = ['ts', 'js'].map((extension) => join(templates, `${name}.11ty.${extension}`)).find(existsSync)
    if (path !== undefined) found.push(await override(name, path))
  }
  return found
}

async function override(name: string, path: string): Promise<Template> {
  const own = await ownRender(path)
  const tools = await templateTools(name)
  return {
    name,
    async render(scope) {
      const html = await Promise.resolve(scope)
        .then((given) => own(given, tools))
        .catch(async (error: unknown) => {
          throw await templateError(path, error, scope.entry.head.path)
        })
      if (typeof html === 'string') return html
      if (html instanceof Html) return html.value
      throw await templateError(
        path,
        new Error('`render` returned no text: it has to return the page'),
        scope.entry.head.path,
      )
    },
  }
}

async function ownRender(path: string): Promise<OwnRender> {
  const template: { render?: unknown } = await import(pathToFileURL(path).href).catch(async (error: unknown) => {
    throw await templateError(path, error)
  })
  if (typeof template.render === 'function') return template.render as OwnRender
  throw await templateError(path, new Error('it exports no function `render`'))
}
