import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Every file of a folder by path with the SHA-256 of its bytes, and every folder in it, as `path/`: what `diff -r` compares. */
export type Tree = ReadonlyMap<string, string>

/** Throws where the folder is not there. */
export function treeOf(folder: string): Tree {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const rows = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path)
    return statSync(path).isDirectory() ? [`${name}/`, ''] : [name, sha256(readFileSync(path))]
  })
  return new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What tells two trees apart, a line each; `passing` leaves paths out. None where they are the same. */
export function differences(found: Tree, expected: Tree, passing: (path: string) => boolean = () => true): string[] {
  const paths = new Set([...found.keys(), ...expected.keys()].filter(passing))
  return [...paths].sort().flatMap((path) => {
    if (!expected.has(path)) return [`${path} is too many`]
    if (!found.has(path)) return [`${path} is missing`]
    return found.get(path) === expected.get(path) ? [] : [`${path} differs`]
  })
}

/** The search index, which is a clean build's only once it is compacted, and the manifest, which lists its files. */
export function isOfIndex(path: string): boolean {
  return path.startsWith('search-index/') || path === 'manifest.json'
}
