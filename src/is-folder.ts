import { statSync } from 'node:fs'

/** Whether a folder stands there, or a link to one. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
