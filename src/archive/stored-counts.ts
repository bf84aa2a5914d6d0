import type { Counts } from '../model/archive.ts'
import type { Database } from './database.ts'

/** Name of the fact that holds the counts of a store that is filled. */
const countsFact = 'counts'

/** Counts a store once it is filled: each process that reads it would have to read tables for that which it needs no more. */
export function keepCounts(store: Database): void {
  store.run('INSERT OR REPLACE INTO fact VALUES (?, ?)', countsFact, JSON.stringify(counted(store)))
}

export function storedCounts(store: Database): Counts {
  const kept = store.first('SELECT value FROM fact WHERE name = ?', countsFact)?.['value']
  return kept === undefined ? counted(store) : JSON.parse(String(kept))
}

function counted(store: Database): Counts {
  const count = (from: string) => store.number(`SELECT count(*) AS n FROM ${from}`)
  const articles = count('article')
  return {
    captures: count('capture'),
    places: count('place'),
    bytes: store.number('SELECT sum(bytes) AS n FROM capture'),
    articles,
    stories: count('article WHERE lead = 1'),
    exactDuplicates: count('occurrence') - articles,
    relatedResolved: count('related WHERE target IS NOT NULL'),
    relatedMissing: count('related WHERE target IS NULL'),
    sources: store.number('SELECT count(DISTINCT source) AS n FROM article_source'),
    findings: count('finding'),
    days: store.number(
      'SELECT count(DISTINCT substr(published, 1, 10)) AS n FROM article WHERE length(published) >= 10',
    ),
  }
}
