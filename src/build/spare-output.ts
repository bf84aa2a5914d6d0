import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PageRecord } from '../site/incremental/page-record.ts'
import { removeFile } from '../site/incremental/staged-pages.ts'
import { listEntries } from './list-entries.ts'

/*
 * The output before the last one, kept in the work folder as `spare-N` (N counts the builds). It differs from the last one by what
 * the last build changed, which is mostly little: the next build brings it up to date instead of writing all of its pages again.
 * Its files have the same bytes on the disk as those of the output they share.
 */

const folderName = (build: number) => `spare-${build}`

/** Puts an output that was replaced by build `by` aside. */
export function keepSpare(work: string, replaced: string, by: number): void {
  renameSync(replaced, join(work, folderName(by - 1)))
}

/** The spare that belongs to a record. */
export interface Spare {
  folder: string
  /** What stands in it beside pages. */
  others: string[]
  /** Its empty folders: no build makes any. */
  empty: string[]
}

/** Looks for the spare that belongs to the record. */
export async function findSpare(work: string, record: PageRecord): Promise<Spare | undefined> {
  const folder = join(work, folderName(record.build - 1))
  if (!existsSync(folder)) return undefined
  // What really stands there, not what its manifest says: somebody may have put files of their own into the output it was.
  const standing = await listEntries(folder)
  const pages = new Set([...record.gone, ...record.files.paths])
  const empty = standing.filter((path) => path.endsWith('/'))
  return { folder, others: standing.filter((path) => !path.endsWith('/') && !pages.has(path)), empty }
}

/** Makes the spare the staging folder, with nothing but pages in it. Any other is removed. */
export function takeSpare(work: string, staging: string, spare: Spare | undefined): void {
  if (spare) {
    renameSync(spare.folder, staging)
    for (const path of spare.others) removeFile(staging, path)
  }
  for (const other of spares(work)) rmSync(join(work, other), { recursive: true, force: true })
}

function spares(work: string): string[] {
  return readdirSync(work).filter((name) => /^spare-\d+$/.test(name))
}
