import { copyFileSync, linkSync, lstatSync, mkdirSync, rmdirSync, unlinkSync, utimesSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { filesOf, type PageRecord, type UnitRecord } from './page-record.ts'

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
  kept: ReadonlyMap<string, ReadonlyMap<string, UnitRecord>>,
  isSpare: boolean,
): void {
  const stays = new Set<string>()
  for (const { path, since } of filesOf({ units: kept as PageRecord['units'] })) {
    stays.add(path)
    if (isSpare && since < before!.build) continue
    if (isSpare) removeFile(staging, path)
    linkFile(join(live, path), join(staging, path))
  }
  if (!isSpare || !before) return
  for (const path of before.gone) if (!stays.has(path)) removeFile(staging, path)
  for (const { path } of filesOf(before)) if (!stays.has(path)) removeFile(staging, path)
}

/** Removes a file, where it is there, and the folders that it leaves empty. */
export function removeFile(root: string, path: string): void {
  try {
    unlinkSync(join(root, path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return
  }
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder))
    } catch {
      return
    }
  }
}

/** Gives a file a second name; where the file system has no links, a copy with the same time stamp. */
export function linkFile(from: string, to: string): void {
  mkdirSync(to.slice(0, to.lastIndexOf(sep)), { recursive: true })
  try {
    linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error
    copyFileSync(from, to)
    const { atime, mtime } = lstatSync(from)
    utimesSync(to, atime, mtime)
  }
}
