import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codeRoot } from '../package-root.ts'
import type { Template } from './eleventy.ts'
import { pageKinds } from './pages/registry.ts'

const ownTemplates = join(realpathSync(codeRoot), 'templates')

/**
 * The templates of the user's own: `templates/NAME.11ty.ts` (or `.js`) in the configuration's folder takes the place of
 * ours of the same name. It exports `render(scope)`, as ours do.
 * @throws where such a file has no `render`
 */
export async function findOverrides(folder: string | undefined): Promise<Template[]> {
  const templates = folder === undefined ? undefined : join(folder, 'templates')
  // In a checkout of Arshif the folder is mostly the project's own.
  if (templates === undefined || !existsSync(templates) || realpathSync(templates) === ownTemplates) return []
  const found: Template[] = []
  for (const { name } of pageKinds) {
    const path = ['ts', 'js'].map((extension) => join(templates, `${name}.11ty.${extension}`)).find(existsSync)
    if (path === undefined) continue
    const template: { render?: unknown } = await import(pathToFileURL(path).href)
    if (typeof template.render !== 'function')
      throw new Error(`${path}: expected an exported function \`render\`, found none.`)
    found.push({ name, render: template.render as Template['render'] })
  }
  return found
}
