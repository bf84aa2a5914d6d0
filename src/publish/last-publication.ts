import type { Manifest, ManifestFile } from '../outputs/trust/manifest.ts'
import { PublishError } from './publish-error.ts'

/** Paths of the last publication that the new site does not have. A place without a manifest loses nothing. */
export function removals(previous: Manifest | undefined, files: readonly ManifestFile[]): string[] {
  const kept = new Set(files.map(({ path }) => path))
  return (previous?.files ?? []).map(({ path }) => path).filter((path) => !kept.has(path) && isInside(path))
}

/** A manifest comes from the place, so its paths are not trusted to stay there. */
function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.split('/').includes('..')
}

/** The manifest of the last publication; nothing where there was none. Throws PublishError where another site stands. */
export function previousManifest(manifest: string | undefined, hasIndex: boolean, place: string): Manifest | undefined {
  if (manifest !== undefined) {
    try {
      const read = JSON.parse(manifest) as Manifest
      if (typeof read.arshif === 'string' && Array.isArray(read.files)) return read
    } catch {}
  } else if (!hasIndex) return undefined
  throw new PublishError(
    `${place} holds a site that Arshif did not publish. Empty it, or choose another place: nothing there was changed.`,
  )
}
