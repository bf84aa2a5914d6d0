import { copyFileSync, linkSync, mkdirSync, statSync, utimesSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Gives a file a second name; where the disk is another one, or knows no links, a copy with the same time stamp. Throws where
 * the file is not there.
 */
export function linkFile(from: string, to: string): void {
  // Mostly its folder is there.
  if (isLinked(from, to)) return
  mkdirSync(dirname(to), { recursive: true })
  if (isLinked(from, to)) return
  copyFileSync(from, to)
  const { atime, mtime } = statSync(from)
  utimesSync(to, atime, mtime)
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}
