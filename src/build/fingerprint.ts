import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Configuration } from '../model/configuration.ts'
import { byCodeUnit } from '../model/order.ts'
import { codeRoot, packageRoot } from '../package-root.ts'
import { sidecarNames } from '../read/sidecar-names.ts'
import { toolVersion } from '../version.ts'

export interface FingerprintOf {
  inputs: string[]
  configuration: Configuration
  /** Folder of the configuration. */
  folder: string
  out: string
}

/**
 * What a build depends on, in one hash: the input files' sizes and times, the configuration, the user's own templates and our
 * code. To be taken before the inputs are read: what changes meanwhile is for the next build. `null` where it cannot be
 * told: standard input, links, files that are not there.
 */
export function fingerprint({ inputs, configuration, folder, out }: FingerprintOf): string | null {
  if (inputs.includes('-')) return null
  const hash = createHash('sha256')
    .update(toolVersion)
    .update(JSON.stringify([inputs.map((input) => resolve(input)), configuration, resolve(out)]))
  const code = ['src', 'templates'].map((name) => join(codeRoot, name))
  const own = ['public', 'package.json'].map((name) => join(packageRoot, name))
  try {
    for (const path of [...inputs, ...code, ...own]) addFile(hash, resolve(path), resolve(out))
    for (const path of [...inputs.flatMap(sidecarsOf), join(folder, 'templates'), join(folder, 'about.md')])
      addOptional(hash, resolve(path))
  } catch {
    return null
  }
  return hash.digest('hex')
}

/** The fingerprint with the output's manifest, which tells whether somebody else wrote there since. */
export function withOutput(fingerprint: string | null, out: string): string | null {
  if (fingerprint === null) return null
  const hash = createHash('sha256').update(fingerprint)
  addOptional(hash, join(out, 'manifest.json'))
  return hash.digest('hex')
}

/** The files that may say something of an input that is one file; those of a folder stand in it. */
export function sidecarsOf(input: string): string[] {
  return sidecarNames(basename(input)).map((name) => join(dirname(input), name))
}

type Hash = ReturnType<typeof createHash>

/** Adds a file, or a folder but for what reading passes over too: hidden names and the output. */
function addFile(hash: Hash, path: string, out?: string): void {
  if (path === out) return
  const entry = lstatSync(path, { bigint: true })
  if (entry.isSymbolicLink()) throw new Error('what a link leads to may change unseen')
  if (entry.isDirectory()) {
    for (const name of readdirSync(path).sort(byCodeUnit))
      if (!name.startsWith('.')) addFile(hash, join(path, name), out)
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
