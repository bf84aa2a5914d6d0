import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Files below a folder and their bytes together. */
export function measureFolder(folder: string): { files: number; bytes: number } {
  let files = 0
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    files++
    bytes += statSync(join(entry.parentPath, entry.name)).size
  }
  return { files, bytes }
}
