import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { configurationNames } from '../configuration-names.ts'
import { holdsSite } from '../holds-site.ts'
import { reasonOf } from './failure.ts'
import type { ReadEvent } from './format.ts'
import { finding } from './reasons.ts'

/** A file of an input folder; its path from there, with `/`. */
export interface WalkedFile {
  type: 'file'
  file: string
  path: string
  /** Names of all that stands in the same folder. */
  siblings: ReadonlySet<string>
}

/**
 * The files below a folder, by code unit of their relative paths. Names that begin with a dot are passed over, and so is
 * the folder `output` (a real path), which holds what was made of the others; links are followed, but not back into a
 * folder that is being walked. What makes a folder that of an archive is no text either: its configuration, and what belongs to it;
 * nor is a site that was built there.
 */
export async function* walk(
  folder: string,
  output?: string,
  below = '',
  above: readonly string[] = [],
): AsyncGenerator<WalkedFile | Extract<ReadEvent, { type: 'finding' }>> {
  let entries: Dirent[]
  let here: readonly string[]
  try {
    const real = await realpath(folder)
    if (real === output) return
    if (above.includes(real)) {
      yield finding('symlink-loop', { path: below.slice(0, -1) }, nameOfLoop(above, real, below))
      return
    }
    here = [...above, real]
    const all = await readdir(folder, { withFileTypes: true })
    if (below !== '' && isSite(folder, all)) return
    const passedOver = besideTexts(all)
    entries = all.filter(({ name }) => !name.startsWith('.') && !passedOver.has(name))
  } catch (error) {
    yield finding('unreadable', { path: below.slice(0, -1) }, reasonOf(error))
    return
  }
  const siblings = new Set(entries.map(({ name }) => name))
  for (const { name, kind } of await sorted(folder, entries)) {
    const path = below + name
    if (kind === 'folder') yield* walk(join(folder, name), output, `${path}/`, here)
    else if (kind === 'file') yield { type: 'file', file: join(folder, name), path, siblings }
    else if (kind === 'other') yield finding('not-a-file', { path })
    else yield finding('unreadable', { path }, kind.error)
  }
}

/** Names in a folder with a configuration that are the archive's own. */
function besideTexts(entries: readonly Dirent[]): ReadonlySet<string> {
  const isArchive = entries.some(({ name }) => configurationNames.some((known) => known === name))
  return new Set(isArchive ? [...configurationNames, 'about.md', 'templates'] : [])
}

function isSite(folder: string, entries: readonly Dirent[]): boolean {
  return entries.some(({ name }) => name === 'manifest.json') && holdsSite(folder)
}

interface Entry {
  name: string
  kind: 'file' | 'folder' | 'other' | { error: string }
}

/** A folder's entries in the order of the paths below it: a folder sorts as its name and `/`. */
async function sorted(folder: string, entries: readonly Dirent[]): Promise<Entry[]> {
  const keyed: (Entry & { key: string })[] = []
  for (const entry of entries) {
    const { name } = entry
    const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : await kindOf(join(folder, name))
    keyed.push({ name, kind, key: kind === 'folder' ? `${name}/` : name })
  }
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

/** What a link, or whatever else is no plain file, leads to. */
async function kindOf(path: string): Promise<Entry['kind']> {
  try {
    const status = await stat(path)
    return status.isDirectory() ? 'folder' : status.isFile() ? 'file' : 'other'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return {
      error:
        code === 'ELOOP' ? 'a link that leads to itself' : code === 'ENOENT' ? 'a link to nothing' : reasonOf(error),
    }
  }
}

function nameOfLoop(above: readonly string[], real: string, below: string): string {
  const parts = below.split('/')
  return parts.slice(0, above.indexOf(real)).join('/') || 'the input folder'
}
