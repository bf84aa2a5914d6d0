import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchEngine } from './engine.ts'
import { openNative } from './native/open.ts'
import { NoIndexError } from './no-index.ts'
import { openPagefindOnDisk } from './pagefind.ts'
import { indexFolder } from './registry.ts'

/** Opens the index of a built site on disk, whichever engine made it. Throws NoIndexError where there is none. */
export async function openEngine(site: string): Promise<SearchEngine> {
  const folder = join(site, indexFolder)
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest)) throw new NoIndexError(`${site} holds no search index. Build it first: arshif build`)
  if (JSON.parse(readFileSync(manifest, 'utf8')).engine === 'pagefind') return openPagefindOnDisk(folder)
  return openNative((path) => readFile(join(folder, path)))
}
