import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../files-below.ts'

/** Folders whose code decides what stands in the store. */
const stages = ['arabic', 'model', 'read', 'parse', 'archive']

/**
 * Hash of code, by default that which fills the store, and of what all folders share: what other code left is not to be trusted.
 * 16 hexadecimal digits.
 */
export function codeVersion(of: readonly string[] = stages): string {
  const hash = createHash('sha256')
  const shared = join(import.meta.dirname, '..')
  for (const name of readdirSync(shared).sort())
    if (/\.[jt]s$/.test(name)) hash.update(name).update(readFileSync(join(shared, name)))
  for (const stage of of) {
    const folder = join(import.meta.dirname, '..', stage)
    for (const path of filesBelow(folder)) hash.update(path).update(readFileSync(join(folder, path)))
  }
  return hash.digest('hex').slice(0, 16)
}
