import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Paths of all files in a folder and its folders, below it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
}
