import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, type PageFile, type PageRecord } from './page-record.ts'

/** How the pages of an output stand, held against their record. By path. */
export interface Standing {
  /** Not as the build left them. */
  changed: ReadonlySet<string>
  /** Without a second name: one that stands in the spare output too has one. */
  alone: ReadonlySet<string>
}

/** Looks at the pages of an output: that asks nothing of the archive, and can be done while it is filled. */
export function standingOf(live: string, record: PageRecord | undefined): Standing {
  const changed = new Set<string>()
  const alone = new Set<string>()
  for (const file of record ? filesOf(record) : []) {
    const found = lstatSync(join(live, file.path), { throwIfNoEntry: false })
    if (found?.nlink === 1) alone.add(file.path)
    if (!found?.isFile() || !isAsWritten(file, found)) changed.add(file.path)
  }
  return { changed, alone }
}

function isAsWritten({ bytes, modified }: PageFile, { size, mtimeMs }: { size: number; mtimeMs: number }): boolean {
  return size === bytes && mtimeMs === modified
}
