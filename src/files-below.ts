import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { byCodeUnit } from './model/order.ts'

/** Paths of all files below a folder, with `/`, by code unit. `except` names folders right below it that are left out. */
export function filesBelow(folder: string, except: ReadonlySet<string> = new Set()): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  const inside = entries.filter((entry) => entry.isDirectory() && !except.has(entry.name))
  const deeper = inside.flatMap(({ name }) => readdirSync(join(folder, name), { withFileTypes: true, recursive: true }))
  return [...entries, ...deeper]
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort(byCodeUnit)
}
