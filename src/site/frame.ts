import type { Counts } from '../model/archive.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Assets } from './assets.ts'
import { Wording } from './language/wording.ts'

/** What an address cannot have as it is. */
const unencoded = /[^!#$&-;=?-Z_a-z~]/

/** What every page of one site shares: its language, its addresses, its name. */
export class Frame {
  readonly configuration: Configuration
  readonly wording: Wording
  readonly assets: Assets
  readonly counts: Counts
  readonly #origin: string | undefined

  constructor(configuration: Configuration, assets: Assets, counts: Counts) {
    this.configuration = configuration
    this.wording = new Wording(configuration)
    this.assets = assets
    this.counts = counts
    this.#origin = configuration.url && new URL(configuration.url).origin
  }

  /** A site path (`/a/x/`) as links use it: below the base, letters beyond ASCII percent-encoded. */
  href(path: string): string {
    const address = this.configuration.base + (path.startsWith('/') ? path.slice(1) : path)
    return unencoded.test(address) ? encodeURI(address) : address
  }

  /** The address of a site path on the web, where the configuration says which. */
  absolute(path: string): string | undefined {
    return this.#origin === undefined ? undefined : this.#origin + this.href(path)
  }
}
