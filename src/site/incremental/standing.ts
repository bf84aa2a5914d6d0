import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { PageRecord } from './page-record.ts'

/** How the pages of an output stand, held against their record: 1 by file where it is so. */
export interface Standing {
  /** Not as the build left it. */
  changed: Uint8Array
  /** Without a second name: one that stands in the spare output too has one. */
  alone: Uint8Array
}

/** Looks at the pages of an output: that asks nothing of the archive, and can be done while it is filled. */
export function standingOf(live: string, { files }: Pick<PageRecord, 'files'>): Standing {
  const { paths, bytes, modified } = files
  const standing = { changed: new Uint8Array(paths.length), alone: new Uint8Array(paths.length) }
  for (const [at, path] of paths.entries()) {
    const found = lstatSync(join(live, path), { throwIfNoEntry: false })
    if (found?.nlink === 1) standing.alone[at] = 1
    const isAsWritten = found?.isFile() === true && found.size === bytes[at] && found.mtimeMs === modified[at]
    if (!isAsWritten) standing.changed[at] = 1
  }
  return standing
}
