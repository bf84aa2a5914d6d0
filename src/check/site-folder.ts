import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../files-below.ts'
import { type Manifest, manifestPath } from '../outputs/trust/manifest.ts'

/** A built site on disk, as the checks read it. */
export class SiteFolder {
  readonly folder: string
  /** Paths of all files below the folder, with `/`, by code unit. */
  readonly files: readonly string[]
  readonly #known: ReadonlySet<string>
  #manifest: Manifest | undefined

  constructor(folder: string) {
    this.folder = folder
    this.files = filesBelow(folder)
    this.#known = new Set(this.files)
  }

  has(path: string): boolean {
    return this.#known.has(path)
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  bytes(path: string): number {
    return statSync(join(this.folder, path)).size
  }

  /** Throws where it is missing or no JSON. */
  get manifest(): Manifest {
    this.#manifest ??= JSON.parse(this.text(manifestPath)) as Manifest
    return this.#manifest
  }

  /** Path below the host, `/archive/`; where the manifest does not tell, `/`. */
  get base(): string {
    return this.#configuration?.base ?? '/'
  }

  /** Host of the site's own address, where it has one. */
  get origin(): string | undefined {
    const url = this.#configuration?.url
    return url === undefined ? undefined : new URL(url).origin
  }

  get #configuration(): Manifest['configuration'] | undefined {
    try {
      return this.manifest.configuration
    } catch {
      return undefined
    }
  }
}
