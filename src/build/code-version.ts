import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../files-below.ts'

/** Folders whose code decides what stands in the store. */
const stages = ['arabic', 'model', 'read', 'parse', 'archive']

/** Hash of code, by default that which fills the store: what other code left is not to be trusted. 16 hexadecimal digits. */
export function codeVersion(of: readonly string[] = stages): string {
  const hash = createHash('sha256')
  for (const stage of of) {
    const folder = join(import.meta.dirname, '..', stage)
    for (const path of filesBelow(folder)) hash.update(path).update(readFileSync(join(folder, path)))
  }
  return hash.digest('hex').slice(0, 16)
}
