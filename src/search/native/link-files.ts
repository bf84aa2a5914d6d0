import { copyFileSync, linkSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Makes files of a folder stand in another one too: as hard links, since they never change, else as copies. */
export function linkFiles(paths: readonly string[], from: string, to: string): void {
  const made = new Set<string>()
  for (const path of paths) {
    const [source, target] = [join(from, path), join(to, path)]
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    made.add(dirname(target))
    try {
      linkSync(source, target)
    } catch {
      // Another disk, or one that knows no links.
      copyFileSync(source, target)
    }
  }
}
