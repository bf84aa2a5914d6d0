import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Configuration } from '../model/configuration.ts'
import { byCodeUnit } from '../model/order.ts'
import { codeRoot, packageRoot } from '../package-root.ts'
import { toolVersion } from '../version.ts'

export interface FingerprintOf {
  inputs: string[]
  configuration: Configuration
  /** Folder of the configuration. */
  folder: string
  /** The finished output, whose manifest tells whether somebody else wrote it since. */
  out: string
}

/**
 * What a build depends on, in one hash: the input files' sizes and times, the configuration, the user's own templates, our
 * code, and the output's manifest. `null` where that cannot be told: standard input, links, files that are not there.
 */
export function fingerprint({ inputs, configuration, folder, out }: FingerprintOf): string | null {
  if (inputs.includes('-')) return null
  const hash = createHash('sha256')
    .update(toolVersion)
    .update(JSON.stringify([inputs.map((input) => resolve(input)), configuration, resolve(out)]))
  const code = ['src', 'templates'].map((name) => join(codeRoot, name))
  const own = ['public', 'package.json'].map((name) => join(packageRoot, name))
  try {
    for (const path of [...inputs, ...code, ...own, join(out, 'manifest.json')]) addFile(hash, resolve(path))
    for (const path of [join(folder, 'templates'), join(folder, 'about.md')]) addOptional(hash, path)
  } catch {
    return null
  }
  return hash.digest('hex')
}

type Hash = ReturnType<typeof createHash>

function addFile(hash: Hash, path: string): void {
  const entry = lstatSync(path, { bigint: true })
  if (entry.isSymbolicLink()) throw new Error('what a link leads to may change unseen')
  if (entry.isDirectory()) {
    for (const name of readdirSync(path).sort(byCodeUnit)) addFile(hash, join(path, name))
    hash.update(`${path}/\n`)
  } else hash.update(`${path} ${entry.size} ${entry.mtimeNs} ${entry.ctimeNs} ${entry.ino}\n`)
}

function addOptional(hash: Hash, path: string): void {
  try {
    addFile(hash, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    hash.update(`${path} is not there\n`)
  }
}
