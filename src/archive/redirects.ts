import type { Database } from './database.ts'
import { articleUrl, storyUrl } from './permalinks.ts'

/** An address that the last build published. */
export interface PublishedAddress {
  /** `/a/<id>/`, `/s/<id>/`, `/c/<id>/`. */
  path: string
  kind: 'a' | 's' | 'c'
  id: string
}

/** What the last build's output tells of the addresses it published. */
export interface PublishedSite {
  addresses: PublishedAddress[]
  /** The captures that gone articles stood in, by article. */
  capturesOf(articles: ReadonlySet<string>): Map<string, string[]>
  /** Site path that an address led to, if its page was a redirect already. */
  ledTo(address: PublishedAddress): string | null
}

/**
 * Notes a redirect for every published address whose page is gone. An article leads to what its captures hold now, a story
 * to the story its lead is in now, or to the lead; a capture that is gone leads nowhere and its page says so.
 */
export function keepAddresses(store: Database, site: PublishedSite): void {
  store.run('DELETE FROM redirect')
  const gone = site.addresses.filter((address) => !isAlive(store, address))
  const captures = site.capturesOf(new Set(gone.filter(({ kind }) => kind === 'a').map(({ id }) => id)))
  const byPath = new Map(gone.map((address) => [address.path, address]))
  for (const address of gone) {
    let at: PublishedAddress | undefined = address
    let target: string | null = null
    // An older redirect may lead to a page that has gone as well, and so on; each is passed once.
    for (const passed = new Set<string>(); at && target === null && !passed.has(at.path); ) {
      passed.add(at.path)
      const next = site.ledTo(at)
      target = successor(store, at, captures.get(at.id) ?? []) ?? oldTarget(store, next)
      at = next === null ? undefined : byPath.get(next)
    }
    store.run('INSERT INTO redirect (path, target) VALUES (?, ?)', address.path, target)
  }
}

function isAlive(store: Database, { kind, id }: PublishedAddress): boolean {
  const table = { a: 'article', s: 'story', c: 'capture' }[kind]
  const alive = store.number(`SELECT count(*) AS n FROM ${table} WHERE id = ?`, id) > 0
  return alive && (kind !== 'c' || store.number(`SELECT value AS n FROM fact WHERE name = 'capture-pages'`) === 1)
}

function successor(store: Database, { kind, id }: PublishedAddress, captures: string[]): string | null {
  if (kind === 'c')
    return store.number('SELECT count(*) AS n FROM capture WHERE id = ?', id) > 0 ? `/c/?id=${id}` : null
  if (kind === 's') return pageOf(store, id)
  for (const capture of captures) {
    const heir = store.first('SELECT article FROM occurrence WHERE capture = ? ORDER BY ordinal', capture)
    if (heir) return articleUrl(String(heir['article']))
  }
  return null
}

/** Where an older redirect leads now. */
function oldTarget(store: Database, target: string | null): string | null {
  const id = target?.match(/[0-9a-f]{16}/)?.[0]
  return id === undefined ? null : pageOf(store, id)
}

/** The page that tells of an article now: its story's, else its own. */
function pageOf(store: Database, article: string): string | null {
  const row = store.first('SELECT story, versions FROM article WHERE id = ?', article)
  if (!row) return null
  return Number(row['versions']) > 1 ? storyUrl(String(row['story'])) : articleUrl(article)
}
