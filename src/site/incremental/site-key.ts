import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../files-below.ts'
import type { Configuration } from '../../model/configuration.ts'
import { codeRoot, packageRoot } from '../../package-root.ts'
import type { Assets } from '../assets.ts'

/** What all pages of a site depend on. */
export interface SiteKeyOf {
  configuration: Configuration
  /** Names our code but for the templates. */
  code: string
  assets: Assets
  /** Folder of the configuration, with the user's own templates. */
  folder: string | undefined
  /** Whether captures have pages of their own, and links lead there. */
  capturePages: boolean
}

/** One digest for everything that a page depends on beside the archive: our code and that of others, the user's templates, settings. */
export function siteKey({ configuration, code, assets, folder, capturePages }: SiteKeyOf): string {
  const hash = createHash('sha256')
  // Dates and plurals are worded by the ICU library that Node brings.
  hash.update(JSON.stringify([configuration, code, assets, capturePages, process.versions.node, process.versions.icu]))
  const folders = [join(codeRoot, 'templates'), ...(folder ? [join(folder, 'templates')] : [])]
  for (const root of folders.filter(existsSync)) {
    for (const path of filesBelow(root)) hash.update(path).update(readFileSync(join(root, path)))
  }
  for (const name of ['package.json', 'package-lock.json']) {
    const path = join(packageRoot, name)
    if (existsSync(path)) hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}
