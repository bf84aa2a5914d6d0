import type { Database } from './database.ts'
import { articleUrl, sourceSlugs, storyUrl } from './permalinks.ts'
import { placeSlug } from './places/places-in.ts'

/** An address that the last build published. */
export interface PublishedAddress {
  /** `/a/<id>/`, `/s/<id>/`, `/c/<id>/`, `/sources/<slug>/`, `/places/<slug>/`. */
  path: string
  kind: 'a' | 's' | 'c' | 'sources' | 'places'
  /** The id or the slug. */
  id: string
}

/** Where an article stood: the capture, by its bytes, and the document, by its name. */
export interface PublishedPlace {
  capture: string
  ref: string
}

/** What the last build's output tells of the addresses it published. */
export interface PublishedSite {
  addresses: PublishedAddress[]
  /** Where gone articles stood, by article. */
  placesOf(articles: ReadonlySet<string>): Map<string, PublishedPlace[]>
  /** Site path that an address led to, if its page was a redirect already. */
  ledTo(address: PublishedAddress): string | null
}

/**
 * Notes a redirect for every published address whose page is gone. An article leads to what its captures hold now, or else
 * the documents of their names, whose text was edited; a story to the story its lead is in now, or to the lead; a source or a
 * place to the list of them; a capture that is gone leads nowhere and its page says so.
 */
export function keepAddresses(store: Database, site: PublishedSite): void {
  store.run('DELETE FROM redirect')
  if (site.addresses.length === 0) return
  const isAlive = aliveIn(store)
  const gone = site.addresses.filter((address) => !isAlive(address))
  const places = site.placesOf(new Set(gone.filter(({ kind }) => kind === 'a').map(({ id }) => id)))
  const byPath = new Map(gone.map((address) => [address.path, address]))
  for (const address of gone) {
    let at: PublishedAddress | undefined = address
    let target: string | null = null
    // An older redirect may lead to a page that has gone as well, and so on; each is passed once.
    for (const passed = new Set<string>(); at && target === null && !passed.has(at.path); ) {
      passed.add(at.path)
      const next = site.ledTo(at)
      target = successor(store, at, places.get(at.id) ?? []) ?? oldTarget(store, next)
      at = next === null ? undefined : byPath.get(next)
    }
    store.run('INSERT INTO redirect (path, target) VALUES (?, ?)', address.path, target)
  }
}

/** Tells whether an address still has a page of its own. */
function aliveIn(store: Database): (address: PublishedAddress) => boolean {
  const idsOf = (table: string) => new Set(store.all(`SELECT id FROM ${table}`).map(({ id }) => String(id)))
  const hasCapturePages = store.number(`SELECT value AS n FROM fact WHERE name = 'capture-pages'`) === 1
  const alive = {
    a: idsOf('article'),
    s: idsOf('story'),
    c: hasCapturePages ? idsOf('capture') : new Set<string>(),
    sources: sourceSlugsOf(store),
    places: placeSlugsOf(store),
  }
  return ({ kind, id }) => alive[kind].has(id)
}

function sourceSlugsOf(store: Database): Set<string> {
  const rows = store.all(
    'SELECT DISTINCT article_source.source AS source FROM article LEFT JOIN article_source ON article_source.article = article.id',
  )
  return new Set(sourceSlugs(rows.map(({ source }) => (source === null ? null : String(source)))))
}

function placeSlugsOf(store: Database): Set<string> {
  return new Set(store.all('SELECT DISTINCT name FROM named_place').map(({ name }) => placeSlug(String(name))))
}

function successor(store: Database, { kind, id }: PublishedAddress, places: PublishedPlace[]): string | null {
  if (kind === 'sources' || kind === 'places') return `/${kind}/`
  if (kind === 'c')
    return store.number('SELECT count(*) AS n FROM capture WHERE id = ?', id) > 0 ? `/c/?id=${id}` : null
  if (kind === 's') return pageOf(store, id)
  const heir = places.map(({ capture }) => heirIn(store, capture)).find(Boolean)
  return heir ?? places.map(({ ref }) => heirNamed(store, ref)).find(Boolean) ?? null
}

/** The first article that a capture holds now. */
function heirIn(store: Database, capture: string): string | undefined {
  const row = store.first('SELECT article FROM occurrence WHERE capture = ? ORDER BY ordinal', capture)
  return row && articleUrl(String(row['article']))
}

/** The first article of the document that goes by a name now. */
function heirNamed(store: Database, ref: string): string | undefined {
  const row = store.first(
    `SELECT article FROM place JOIN occurrence ON occurrence.capture = place.capture
     WHERE place.ref = ? ORDER BY place.capture, ordinal`,
    ref,
  )
  return row && articleUrl(String(row['article']))
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
