import { copyFileSync, linkSync, mkdirSync, statSync, utimesSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Gives a file a second name; where the disk is another one, or knows no links, a copy with the same time stamp. Throws where
 * the file is not there.
 */
export function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error
    copyFileSync(from, to)
    const { atime, mtime } = statSync(from)
    utimesSync(to, atime, mtime)
  }
}
