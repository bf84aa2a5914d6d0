import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { codeRoot, moduleExtension } from '../../package-root.ts'

/** Folders whose code decides what an index of given documents holds. */
const folders = ['src/arabic', 'src/search/analyser', 'src/search/native']

/**
 * What an index is made by, beside its documents: 16 hexadecimal digits of the SHA-256 of the analyser's and the index's own
 * modules, tables included, and of the version of Unicode that the runtime folds by. An index made by other code may keep
 * other keys for the same words, so that nothing new may be built on it.
 */
export function codeFingerprint(): string {
  const hash = createHash('sha256').update(`unicode ${process.versions.unicode}`)
  for (const path of folders.flatMap(modulesIn).sort()) {
    // Line ends are the checkout's, not the code's.
    hash.update(`\0${path}\0`).update(readFileSync(join(codeRoot, path), 'utf8').replaceAll('\r\n', '\n'))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Paths of a folder's modules below the code's root, with `/`. */
function modulesIn(folder: string): string[] {
  return readdirSync(join(codeRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(`.${moduleExtension}`))
    .map((entry) => relative(codeRoot, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
