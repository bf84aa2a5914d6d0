import type { MissingTitle } from '../model/archive.ts'
import { byCodeUnit } from '../model/order.ts'
import type { Database } from './database.ts'
import { keepRecords } from './keep-records.ts'
import { TitleIndex } from './related/resolve.ts'

/** Finds the articles that related titles name, and lists the titles that name none. */
export function linkRelated(store: Database): void {
  if (store.first('SELECT 1 FROM related') === undefined) {
    store.run('DELETE FROM missing')
    return
  }
  const headlines = store.all(
    `SELECT id, headline, published, source, story FROM article WHERE headline_from <> 'opening' ORDER BY id`,
  )
  const index = new TitleIndex(
    headlines.map((row) => ({
      id: String(row['id']),
      headline: String(row['headline']),
      published: row['published'] === null ? null : String(row['published']),
      source: row['source'] === null ? null : String(row['source']),
      story: String(row['story']),
    })),
  )
  const missing = new Map<string, { title: string; citedBy: Set<string> }>()
  const titles = store.all(
    `SELECT related.article, ordinal, title, folded, target, article.source FROM related
     JOIN article ON article.id = related.article ORDER BY article.position, ordinal`,
  )
  for (const row of titles) {
    const [article, title, folded] = [String(row['article']), String(row['title']), String(row['folded'])]
    const target = index.resolve(title, { source: row['source'] === null ? null : String(row['source']) }) ?? null
    if (target !== row['target']) {
      store.run('UPDATE related SET target = ? WHERE article = ? AND ordinal = ?', target, article, row['ordinal']!)
    }
    if (target !== null) continue
    const known = missing.get(folded)
    if (known) known.citedBy.add(article)
    else missing.set(folded, { title, citedBy: new Set([article]) })
  }
  listMissing(store, missing)
}

/** Most cited first. */
function listMissing(store: Database, missing: Map<string, { title: string; citedBy: Set<string> }>): void {
  const order = [...missing].sort(([a, one], [b, other]) => other.citedBy.size - one.citedBy.size || byCodeUnit(a, b))
  const records = order.map(([folded, { title, citedBy }], position) => ({
    key: folded,
    position,
    record: JSON.stringify({ title, citedBy: [...citedBy] } satisfies MissingTitle),
  }))
  keepRecords(store, { table: 'missing', key: 'folded' }, records)
}
