import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../model/order.ts'

/** Folders whose code decides what stands in the store. */
const stages = ['arabic', 'model', 'read', 'parse', 'archive']

/** Hash of code, by default that which fills the store: what other code left is not to be trusted. 16 hexadecimal digits. */
export function codeVersion(of: readonly string[] = stages): string {
  const hash = createHash('sha256')
  for (const stage of of) {
    const folder = join(import.meta.dirname, '..', stage)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort(byCodeUnit)
    for (const path of paths) hash.update(path.slice(folder.length)).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}
