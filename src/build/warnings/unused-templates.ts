import { readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { isFolder } from '../../is-folder.ts'
import { byCodeUnit } from '../../model/order.ts'
import { nearest } from '../../nearest.ts'
import { codeRoot } from '../../package-root.ts'

const form = /^([a-z-]+)\.11ty\.(ts|js)$/

/** What somebody may have meant for a template: by its name, or as a module. What begins with `_` is a module on purpose. */
const mayBeMeant = /^[^._].*?(\.11ty\..+|(?<!\.d)\.[cm]?[jt]sx?)$/i

/** The names that a template of the user's own may have: those of ours. */
export function templateNames(): string[] {
  const files = readdirSync(join(codeRoot, 'templates'))
  return files.flatMap((file) => form.exec(file)?.[1] ?? []).sort(byCodeUnit)
}

/** Says which files in the user's `templates/` are not used, and how they may have been meant; nothing where all are. */
export function unusedTemplates(folder: string): string | undefined {
  const templates = join(folder, 'templates')
  if (!isFolder(templates) || realpathSync(templates) === realpathSync(join(codeRoot, 'templates'))) return undefined
  const names = templateNames()
  const files = readdirSync(templates, { withFileTypes: true }).filter((entry) => !entry.isDirectory())
  const present = new Set(files.map(({ name }) => name))
  const unused = [...present].sort(byCodeUnit).flatMap((file) => {
    const word = mayBeMeant.test(file) ? wordOn(file, names, present) : undefined
    return word === undefined ? [] : `${file}${word && ` (${word})`}`
  })
  if (unused.length === 0) return undefined
  return `not used in ${templates}: ${unused.join(', ')}. A template is called NAME.11ty.ts or NAME.11ty.js; the names are ${names.join(', ')}. Modules that templates import belong in a folder below, or begin with _. See docs/templates.md`
}

/** What to say of a file; nothing of one that is used. */
function wordOn(file: string, names: readonly string[], present: ReadonlySet<string>): string | undefined {
  const [, name, extension] = form.exec(file) ?? []
  if (name !== undefined && names.includes(name)) {
    const before = `${name}.11ty.ts`
    return extension === 'js' && present.has(before) ? `${before} is` : undefined
  }
  const meant = nearest(file.split('.', 1)[0]!, names)
  return meant === undefined ? '' : `did you mean ${meant}.11ty.${/ts[a-z]*$/i.test(file) ? 'ts' : 'js'}?`
}
