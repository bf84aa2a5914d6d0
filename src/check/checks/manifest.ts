import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { hashFile, type Manifest, manifestPath } from '../../outputs/trust/manifest.ts'
import type { CheckKind } from '../check-kind.ts'
import type { Fault } from '../fault.ts'

/** Every file is what `manifest.json` says, and there is no other. */
export const manifest: CheckKind = {
  name: 'manifest',
  advice: 'Build the site again: what was changed, removed or added since is made whole.',
  async *run({ site }) {
    const fault = (path: string, message: string): Fault => ({ check: 'manifest', severity: 'fault', path, message })
    let files: Manifest['files']
    try {
      files = site.manifest.files
    } catch {
      yield fault(manifestPath, 'is missing or cannot be read, so no file can be checked. Build the site again.')
      return
    }
    const unlisted = new Set(site.files)
    unlisted.delete(manifestPath)
    let hashed = 0
    for (const { path, bytes, sha256 } of files) {
      unlisted.delete(path)
      if (!site.has(path)) {
        yield fault(path, 'is in the manifest, but not in the folder.')
        continue
      }
      const found = hashFile(join(site.folder, path))
      if (found.bytes !== bytes) yield fault(path, `has ${found.bytes} bytes, the manifest says ${bytes}.`)
      else if (found.sha256 !== sha256)
        yield fault(path, 'has changed since it was built: its SHA-256 is not that of the manifest.')
      if (++hashed % 500 === 0) await setImmediate()
    }
    for (const path of unlisted) yield fault(path, 'is in the folder, but not in the manifest.')
  },
}
