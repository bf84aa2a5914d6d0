import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../files-below.ts'

/** Folders whose code decides what stands in the store. */
const stages = ['arabic', 'model', 'read', 'parse', 'archive']

/** All folders of our code, for `codeVersion`. */
export const allCode = ['']

/** Told once: what runs is the code as it was loaded. */
const told = new Map<string, string>()

/**
 * Hash of code, by default that which fills the store, and of what all folders share: what other code left is not to be trusted.
 * 16 hexadecimal digits.
 */
export function codeVersion(of: readonly string[] = stages): string {
  const name = of.join()
  const version = told.get(name) ?? hashOf(of)
  told.set(name, version)
  return version
}

function hashOf(of: readonly string[]): string {
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
