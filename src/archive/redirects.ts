import type { Database } from './database.ts'
import { articleUrl, storyUrl } from './permalinks.ts'

/** An address that the last build published. */
export interface PublishedAddress {
  /** `/a/<id>/`, `/s/<id>/`, `/c/<id>/`. */
  path: string
  kind: 'a' | 's' | 'c'
  id: string
  /** Where the page led, if it was a redirect already. */
  ledTo(): string | null
}

/**
 * Notes a redirect for every published address whose page is gone. An article leads to what its captures hold now, a story
 * to the story its lead is in now, or to the lead; a capture that is gone leads nowhere and its page says so.
 */
export function keepAddresses(store: Database, published: Iterable<PublishedAddress>): void {
  const successors = new Map(
    store
      .all('SELECT path, target FROM redirect')
      .map((row) => [String(row['path']), row['target'] === null ? null : String(row['target'])]),
  )
  store.run('DELETE FROM redirect')
  for (const address of published) {
    if (isAlive(store, address)) continue
    const target = successor(store, address, successors)
    store.run('INSERT INTO redirect (path, target) VALUES (?, ?)', address.path, target)
  }
  store.execute('DELETE FROM departed')
}

function isAlive(store: Database, { kind, id }: Pick<PublishedAddress, 'kind' | 'id'>): boolean {
  const table = { a: 'article', s: 'story', c: 'capture' }[kind]
  const alive = store.number(`SELECT count(*) AS n FROM ${table} WHERE id = ?`, id) > 0
  return alive && (kind !== 'c' || store.number(`SELECT value AS n FROM fact WHERE name = 'capture-pages'`) === 1)
}

function successor(store: Database, address: PublishedAddress, before: Map<string, string | null>): string | null {
  const { kind, id, path } = address
  if (kind === 'c')
    return store.number('SELECT count(*) AS n FROM capture WHERE id = ?', id) > 0 ? `/c/?id=${id}` : null
  if (kind === 's') return pageOf(store, id)
  const heir = store.first(
    `SELECT occurrence.article FROM departed JOIN occurrence ON occurrence.capture = departed.capture
     WHERE departed.article = ? ORDER BY occurrence.capture, occurrence.ordinal`,
    id,
  )
  if (heir) return articleUrl(String(heir['article']))
  const old = before.get(path) ?? address.ledTo()
  const oldId = old?.match(/[0-9a-f]{16}/)?.[0]
  return oldId ? pageOf(store, oldId) : null
}

/** The page that tells of an article now: its story's, else its own. */
function pageOf(store: Database, article: string): string | null {
  const row = store.first('SELECT story, versions FROM article WHERE id = ?', article)
  if (!row) return null
  return Number(row['versions']) > 1 ? storyUrl(String(row['story'])) : articleUrl(article)
}
