import { existsSync, rmdirSync, rmSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkFile } from '../../link-file.ts'
import { startOf } from './ends.ts'
import { mixedFolders, type PageRecord } from './page-record.ts'
import type { Recorded } from './plan.ts'

/**
 * Makes the pages of a staging folder those that stay: the very files of the output, under a second name.
 *
 * @param stays by unit of the record, whether it stays
 * @param isSpare whether the folder is the output before the last one, whose pages are those of the record but for what
 *   the last build wrote or removed; else it has no pages yet
 */
export function stageKept(
  staging: string,
  live: string,
  { record, standing }: Recorded,
  stays: Uint8Array,
  isSpare: boolean,
): void {
  const { paths, since } = record.files
  const { kept, others } = partedFiles(record, stays)
  if (isSpare && kept.length === 0) {
    removePages(staging, record)
    return
  }
  for (const at of kept) {
    const path = paths[at]!
    if (isSpare && since[at]! < record.build && (!standing.alone[at] || existsSync(join(staging, path)))) continue
    if (isSpare) removeFile(staging, path)
    linkFile(join(live, path), join(staging, path))
  }
  if (!isSpare) return
  const goes = new Set([...record.gone, ...others.map((at) => paths[at]!)])
  for (const at of kept) goes.delete(paths[at]!)
  for (const path of goes) removeFile(staging, path)
}

/** The files of a record by whether their units stay. */
export function partedFiles({ units }: PageRecord, stays: Uint8Array): { kept: number[]; others: number[] } {
  const parted = { kept: [] as number[], others: [] as number[] }
  for (const unit of units.names.keys()) {
    const side = stays[unit] ? parted.kept : parted.others
    for (let file = startOf(units.fileEnds, unit); file < units.fileEnds[unit]!; file++) side.push(file)
  }
  return parted
}

/** Removes all pages of the spare output, folders at once: a file at a time costs several times as much. */
function removePages(staging: string, before: PageRecord): void {
  const folders = new Set<string>()
  for (const path of [...before.gone, ...before.files.paths]) {
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
