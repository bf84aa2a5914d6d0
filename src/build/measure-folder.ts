import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, manifestPath } from '../outputs/trust/manifest.ts'

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

/** The same of an output by its manifest, which was just written: no file is asked for its size. */
export function measureOutput(out: string): { files: number; bytes: number } {
  const manifest = readFileSync(join(out, manifestPath))
  const { files } = JSON.parse(manifest.toString()) as Manifest
  return { files: files.length + 1, bytes: files.reduce((sum, { bytes }) => sum + bytes, manifest.length) }
}
