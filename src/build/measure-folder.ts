import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { visitEntries } from '../files-below.ts'
import { type Manifest, manifestPath } from '../outputs/trust/manifest.ts'

/** Files below a folder and their bytes together. */
export function measureFolder(folder: string): { files: number; bytes: number } {
  let files = 0
  let bytes = 0
  visitEntries(folder, (path, isFile) => {
    if (!isFile) return
    files++
    bytes += statSync(`${folder}/${path}`).size
  })
  return { files, bytes }
}

/** The same of an output by its manifest, which was just written: no file is asked for its size. */
export function measureOutput(out: string): { files: number; bytes: number } {
  const manifest = readFileSync(join(out, manifestPath))
  const { files } = JSON.parse(manifest.toString()) as Manifest
  return { files: files.length + 1, bytes: files.reduce((sum, { bytes }) => sum + bytes, manifest.length) }
}
