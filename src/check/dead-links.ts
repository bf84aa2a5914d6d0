import { nounAfter } from '../counted.ts'
import type { Fault } from './fault.ts'
import type { Target } from './links.ts'
import type { SiteFolder } from './site-folder.ts'

/** Links that lead nowhere: told once for each target, with how many pages have them. */
export class DeadLinks {
  readonly #site: SiteFolder
  /** What is wrong with a target -> the first page that has it, and how many have. */
  readonly #dead = new Map<string, { first: string; pages: number }>()
  /** Anchors of other pages: page -> anchor -> the first page that names it. */
  readonly #anchors = new Map<string, Map<string, string>>()

  constructor(site: SiteFolder) {
    this.#site = site
  }

  /** Notes a link of a page; `ids` are those of the page itself. */
  follow(from: string, href: string, target: Target, ids: ReadonlySet<string> | undefined): void {
    if (target.type === 'outside') return
    if (target.type === 'beside') this.#note(from, `${href} leads outside the base ${this.#site.base}`)
    else if (!this.#site.has(target.path)) this.#note(from, `${href} leads to ${target.path}, which is not in the site`)
    else if (target.fragment !== '' && target.path !== from) this.#noteAnchor(from, target.path, target.fragment)
    else if (target.fragment !== '' && !ids?.has(target.fragment))
      this.#note(from, `${href} leads to an anchor that the page does not have`)
  }

  #noteAnchor(from: string, path: string, fragment: string): void {
    const anchors = this.#anchors.get(path) ?? new Map<string, string>()
    if (!anchors.has(fragment)) anchors.set(fragment, from)
    this.#anchors.set(path, anchors)
  }

  /** `idsOf` reads the ids of a page. */
  *faults(idsOf: (path: string) => ReadonlySet<string>): Generator<Fault> {
    for (const [path, anchors] of this.#anchors) {
      if (!path.endsWith('.html')) continue
      const ids = idsOf(path)
      for (const [anchor, from] of anchors)
        if (!ids.has(anchor)) this.#note(from, `${path} has no anchor #${anchor}, to which a link leads`)
    }
    for (const [message, { first, pages }] of this.#dead) {
      const more = pages > 1 ? ` (and in ${pages - 1} more ${nounAfter(pages - 1, 'file')})` : ''
      yield { check: 'pages', severity: 'fault', path: first, message: `${message}${more}.` }
    }
  }

  #note(from: string, message: string): void {
    const dead = this.#dead.get(message) ?? { first: from, pages: 0 }
    dead.pages++
    this.#dead.set(message, dead)
  }
}
