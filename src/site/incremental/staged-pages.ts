import { existsSync, rmdirSync, rmSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkFile } from '../../link-file.ts'
import { filesOf, mixedFolders, type PageRecord } from './page-record.ts'
import type { Plan } from './plan.ts'
import type { Standing } from './standing.ts'

/**
 * Makes the pages of a staging folder those that stay: the very files of the output, under a second name.
 *
 * @param isSpare whether the folder is the output before the last one, whose pages are those of the record but for what
 *   the last build wrote or removed; else it has no pages yet
 */
export function stageKept(
  staging: string,
  live: string,
  before: PageRecord | undefined,
  { kept }: Pick<Plan, 'kept'>,
  { alone }: Pick<Standing, 'alone'>,
  isSpare: boolean,
): void {
  if (isSpare && before && kept.size === 0) removePages(staging, before)
  const stays = new Set<string>()
  for (const { path, since } of filesOf({ units: kept as PageRecord['units'] })) {
    stays.add(path)
    if (isSpare && since < before!.build && (!alone.has(path) || existsSync(join(staging, path)))) continue
    if (isSpare) removeFile(staging, path)
    linkFile(join(live, path), join(staging, path))
  }
  if (!isSpare || !before || kept.size === 0) return
  for (const path of before.gone) if (!stays.has(path)) removeFile(staging, path)
  for (const { path } of filesOf(before)) if (!stays.has(path)) removeFile(staging, path)
}

/** Removes all pages of the spare output, folders at once: a file at a time costs several times as much. */
function removePages(staging: string, before: PageRecord): void {
  const folders = new Set<string>()
  for (const path of [...before.gone, ...Array.from(filesOf(before), (file) => file.path)]) {
    const folder = path.slice(0, Math.max(0, path.indexOf('/')))
    if (folder === '' || mixedFolders.has(folder)) removeFile(staging, path)
    else folders.add(folder)
  }
  for (const folder of folders) rmSync(join(staging, folder), { recursive: true, force: true })
}

/** Removes a file, where it is there. Its folder stays: mostly another file takes its place, see `pruneFolders`. */
export function removeFile(root: string, path: string): void {
  try {
    unlinkSync(join(root, path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Removes folders as far as they are empty, and those around them that are empty then. */
export function pruneFolders(root: string, folders: Iterable<string>): void {
  for (const path of folders) {
    for (let folder = path; folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(root, folder))
      } catch {
        break
      }
    }
  }
}
