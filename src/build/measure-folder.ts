import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { visitEntries } from '../files-below.ts'
import { type Manifest, manifestPath } from '../outputs/trust/manifest.ts'

/** Files below a folder, their bytes together, and when the last of them was written, in milliseconds. */
export function measureFolder(folder: string): { files: number; bytes: number; written: number } {
  const sum = { files: 0, bytes: 0, written: 0 }
  visitEntries(folder, (path, isFile) => {
    if (!isFile) return
    const { size, mtimeMs } = statSync(`${folder}/${path}`)
    sum.files++
    sum.bytes += size
    sum.written = Math.max(sum.written, mtimeMs)
  })
  return sum
}

/** The same of an output by its manifest, which was just written: no file is asked for its size. */
export function measureOutput(out: string): { files: number; bytes: number } {
  const manifest = readFileSync(join(out, manifestPath))
  const { files } = JSON.parse(manifest.toString()) as Manifest
  return { files: files.length + 1, bytes: files.reduce((sum, { bytes }) => sum + bytes, manifest.length) }
}
