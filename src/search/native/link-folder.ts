import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Makes a folder's files stand in another one too: as hard links, since they never change, else as copies. Gives their paths. */
export function linkFolder(from: string, to: string): string[] {
  mkdirSync(to, { recursive: true })
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) return linkFolder(source, target)
    try {
      linkSync(source, target)
    } catch {
      // Another disk, or one that knows no links.
      copyFileSync(source, target)
    }
    return [target]
  })
}

/** Paths of all files in a folder and its folders. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
