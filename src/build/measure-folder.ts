import { statSync } from 'node:fs'
import { visitEntries } from '../files-below.ts'

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
