import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchEngine } from './engine.ts'
import { indexFolder } from './index-folder.ts'
import { manifestName } from './native/format.ts'
import { openNative } from './native/open.ts'
import { verifyNative } from './native/verify.ts'
import { NoIndexError } from './no-index.ts'
import { verifyPagefind } from './pagefind/verify.ts'
import { openPagefindOnDisk } from './pagefind.ts'

/** Opens the index of a built site on disk, whichever engine made it. Throws NoIndexError where there is none. */
export async function openEngine(site: string): Promise<SearchEngine> {
  const { folder, engine } = indexOf(site)
  if (engine === 'pagefind') return openPagefindOnDisk(folder)
  return openNative((path) => readFile(join(folder, path)))
}

/** Reads every file of a built site's index; gives what is missing or damaged, one message each. Throws NoIndexError. */
export async function verifyIndex(site: string): Promise<string[]> {
  const { folder, engine } = indexOf(site)
  return engine === 'pagefind' ? verifyPagefind(folder) : verifyNative(folder)
}

function indexOf(site: string): { folder: string; engine: 'native' | 'pagefind' } {
  const folder = join(site, indexFolder)
  const manifest = join(folder, manifestName)
  if (!existsSync(manifest)) throw new NoIndexError(`${site} holds no search index. Build it first: arshif build`)
  return { folder, engine: isPagefind(readFileSync(manifest, 'utf8')) ? 'pagefind' : 'native' }
}

/** What is no JSON is told by the engine that reads it. */
function isPagefind(manifest: string): boolean {
  try {
    return JSON.parse(manifest)?.engine === 'pagefind'
  } catch {
    return false
  }
}
