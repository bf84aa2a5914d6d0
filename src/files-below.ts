import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { byCodeUnit } from './model/order.ts'

/** Paths of all files below a folder, with `/`, by code unit. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort(byCodeUnit)
}
