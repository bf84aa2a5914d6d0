import type { SiteFolder } from './site-folder.ts'

/** Where a link leads. */
export type Target =
  | { type: 'outside' }
  /** Below the host but not below the base. */
  | { type: 'beside'; path: string }
  /** A file of the site, by its path; it may not exist. */
  | { type: 'file'; path: string; fragment: string }

const outside: Target = { type: 'outside' }

/** Resolves the links of a site as a browser would, at the address the site has or would have. */
export class LinkResolver {
  readonly #site: SiteFolder
  readonly #origin: string
  /** Links from the root are most of all, and few: the same navigation on every page. */
  readonly #resolved = new Map<string, Target>()

  constructor(site: SiteFolder) {
    this.#site = site
    this.#origin = site.origin ?? 'https://site.invalid'
  }

  resolve(href: string, from: string): Target {
    const fromRoot = /^\/[^/]/.test(href) || href === '/'
    const known = fromRoot ? this.#resolved.get(href) : undefined
    if (known) return known
    const target = this.#resolve(href, from)
    if (fromRoot && this.#resolved.size < 100_000) this.#resolved.set(href, target)
    return target
  }

  #resolve(href: string, from: string): Target {
    const page = this.#origin + encodeURI(this.#site.base + from.replace(/(^|\/)index\.html$/, '$1'))
    if (!URL.canParse(href, page)) return { type: 'beside', path: href }
    const { origin, pathname, hash } = new URL(href, page)
    if (origin !== this.#origin) return outside
    const path = decoded(pathname)
    const base = decoded(this.#site.base)
    // A page of the same host that is named by its whole address is another site's: a paper that archives itself links to it.
    if (!path.startsWith(base)) return /^[a-z][a-z0-9+.-]*:/i.test(href) ? outside : { type: 'beside', path }
    return { type: 'file', path: this.#file(path.slice(base.length)), fragment: decoded(hash.slice(1)) }
  }

  /** A folder's page, with or without the `/` at the end. */
  #file(path: string): string {
    if (path === '' || path.endsWith('/')) return `${path}index.html`
    return !this.#site.has(path) && this.#site.has(`${path}/index.html`) ? `${path}/index.html` : path
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
