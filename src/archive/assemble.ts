import { countWords, foldedWords } from '../arabic/words.ts'
import { byCodeUnit, byNaturalOrder } from '../model/order.ts'
import type { ParsedArticle } from '../model/parsed.ts'
import type { Database } from './database.ts'
import { blockText, type MergedArticle, mergeOccurrences, type OccurrenceRecord } from './merge.ts'
import { articleIndexes } from './schema.ts'

/** Longest opening that a list shows, in UTF-16 units. */
const openingLength = 200

/**
 * Makes the articles of the touched occurrences anew: each distinct text once, in the archive's order. Returns the ids
 * of the articles made or gone.
 */
export function assembleArticles(store: Database, placesIn: (text: string) => string[]): string[] {
  const touched = store.all('SELECT article FROM touched ORDER BY article').map((row) => String(row['article']))
  for (const id of touched) {
    for (const table of ['article_source', 'related', 'named_place'])
      store.run(`DELETE FROM ${table} WHERE article = ?`, id)
    const occurrences = occurrencesOf(store, id)
    if (occurrences.length === 0) store.run('DELETE FROM article WHERE id = ?', id)
    else addArticle(store, mergeOccurrences(occurrences), placesIn)
  }
  store.run('DELETE FROM touched')
  store.execute(articleIndexes)
  orderArticles(store)
  return touched
}

function occurrencesOf(store: Database, article: string): OccurrenceRecord[] {
  const rows = store.all(
    `SELECT occurrence.capture, capture.ref, occurrence.record FROM occurrence
     JOIN capture ON capture.id = occurrence.capture WHERE article = ?`,
    article,
  )
  return rows.map((row) => ({
    capture: String(row['capture']),
    ref: String(row['ref']),
    article: JSON.parse(String(row['record'])) as ParsedArticle,
  }))
}

function addArticle(store: Database, article: MergedArticle, placesIn: (text: string) => string[]): void {
  const { related, ...record } = article
  const text = article.blocks.map(blockText).join('\n')
  store.run(
    `INSERT INTO article (id, position, ref, headline, headline_from, published, source, story, versions, lead, words, opening, record)
     VALUES (?, NULL, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET ref = excluded.ref, headline = excluded.headline, headline_from = excluded.headline_from,
       published = excluded.published, source = excluded.source, words = excluded.words, opening = excluded.opening,
       record = excluded.record`,
    article.id,
    article.captures[0]!.ref,
    article.headline,
    article.headlineFrom,
    article.published,
    article.source,
    article.id,
    countWords(text),
    openingOf(text),
    JSON.stringify(record),
  )
  for (const source of article.sources)
    store.run('INSERT OR IGNORE INTO article_source VALUES (?, ?)', source, article.id)
  for (const name of placesIn(`${article.headline}\n${text}`))
    store.run('INSERT OR IGNORE INTO named_place VALUES (?, ?)', article.id, name)
  related.forEach(({ title, href }, ordinal) => {
    store.run(
      'INSERT INTO related (article, ordinal, title, folded, href, target) VALUES (?, ?, ?, ?, ?, NULL)',
      article.id,
      ordinal,
      title,
      foldedWords(title).join(' '),
      href ?? null,
    )
  })
}

/** The first words of a text, at most `openingLength` long, cut between words. */
function openingOf(text: string): string {
  const flat = text
    .slice(0, openingLength + 1)
    .replace(/\s+/g, ' ')
    .trim()
  if (flat.length <= openingLength && text.length <= openingLength) return flat
  const cut = flat.lastIndexOf(' ')
  return `${(cut > 0 ? flat.slice(0, cut) : flat.slice(0, openingLength)).replace(/[\s،,.:؛]+$/u, '').toWellFormed()}…`
}

/** Newest first; what has no date last, by `ref`. */
function orderArticles(store: Database): void {
  const rows = store.all('SELECT id, ref, published, position FROM article')
  const order = rows.sort(
    (a, b) =>
      byCodeUnit(String(b['published'] ?? ''), String(a['published'] ?? '')) ||
      byNaturalOrder(String(a['ref']), String(b['ref'])) ||
      byCodeUnit(String(a['id']), String(b['id'])),
  )
  const moved = [...order.entries()].filter(([position, row]) => row['position'] !== position)
  for (const [, row] of moved) store.run('UPDATE article SET position = NULL WHERE id = ?', row['id']!)
  for (const [position, row] of moved) store.run('UPDATE article SET position = ? WHERE id = ?', position, row['id']!)
}
