import { foldedWords } from '../arabic/words.ts'
import { byCodeUnit, byNaturalOrder } from '../model/order.ts'
import type { Database, Row } from './database.ts'
import { digest } from './digest.ts'
import type { MergedArticle } from './merge.ts'
import { byArticle, mergeRows } from './occurrences.ts'
import { placeRows } from './positions.ts'
import { articleIndexes } from './schema.ts'
import { numbersIn, type PackedSketch } from './sketch-packs.ts'

/** What the article itself does not say: of the lead occurrence's text, see `OccurrenceRow`, and of the occurrences it is made from. */
interface TextFacts {
  words: number
  opening: string
  places: string[]
  digest: string
}

/** The articles whose occurrences changed since they were last assembled: new, changed or gone. */
export function touchedArticles(store: Database): Set<string> {
  return new Set(store.all('SELECT article FROM touched').map((row) => String(row['article'])))
}

/**
 * Makes the articles of the touched occurrences anew: each distinct text once, in the archive's order.
 * @param made told the sketch of every article that was made, once it stands
 */
export function assembleArticles(store: Database, made: (sketch: PackedSketch) => void): void {
  for (const table of ['article_source', 'related', 'named_place'])
    store.run(`DELETE FROM ${table} WHERE article IN (SELECT article FROM touched)`)
  store.run(
    `DELETE FROM article WHERE id IN (SELECT article FROM touched
     WHERE NOT EXISTS (SELECT 1 FROM occurrence WHERE occurrence.article = touched.article))`,
  )
  for (const rows of byArticle(store.iterate(touchedOccurrences))) made(addArticle(store, rows))
  store.run('DELETE FROM touched')
  store.execute(articleIndexes)
  placeRows(store, { table: 'article', columns: 'id, published, ref', compare: byNewest })
}

/** The occurrences of every touched article but for their blocks, one article at a time. CROSS JOIN keeps the order of `touched`: nothing is sorted. */
const touchedOccurrences = `
  SELECT occurrence.article, occurrence.capture, occurrence.ordinal, capture.ref, occurrence.digest,
    words, opening, places, signature, paragraphs, terms, record
  FROM touched CROSS JOIN occurrence ON occurrence.article = touched.article
  CROSS JOIN capture ON capture.id = occurrence.capture ORDER BY touched.article, occurrence.capture, occurrence.ordinal`

function addArticle(store: Database, rows: Row[]): PackedSketch {
  const { article, lead } = mergeRows(rows.length === 1 ? rows : rows.map((row) => withBlocks(store, row)))
  const words = Number(lead['words'])
  insertArticle(store, article, {
    words,
    opening: String(lead['opening']),
    places: JSON.parse(String(lead['places'])),
    digest: digest(...rows.flatMap((row) => [row['capture'], row['ref'], row['digest']])),
  })
  return {
    id: article.id,
    published: article.published,
    words,
    signature: numbersIn(lead['signature']),
    paragraphs: JSON.parse(String(lead['paragraphs'])),
    terms: numbersIn(lead['terms']),
  }
}

/** Of several occurrences the longer text may be the lead. */
function withBlocks(store: Database, row: Row): Row {
  const { capture, ordinal } = row
  const found = 'SELECT blocks FROM occurrence WHERE (capture, ordinal) = (?, ?)'
  return { ...row, ...store.first(found, capture!, ordinal!) }
}

function insertArticle(store: Database, article: MergedArticle, text: TextFacts): void {
  const { id, headline, headlineFrom, published, source } = article
  const { words, opening, places } = text
  const sources = JSON.stringify(article.sources)
  store.run(
    `INSERT INTO article (id, position, ref, headline, headline_from, published, source, sources, story, versions, lead, merged_digest, listed_digest,
       words, opening)
     VALUES (?, NULL, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET position = CASE WHEN (ref, published) IS (excluded.ref, excluded.published) THEN position END,
       ref = excluded.ref, headline = excluded.headline, headline_from = excluded.headline_from,
       published = excluded.published, source = excluded.source, sources = excluded.sources, merged_digest = excluded.merged_digest,
       listed_digest = excluded.listed_digest, words = excluded.words, opening = excluded.opening`,
    id,
    article.captures[0]!.ref,
    headline,
    headlineFrom,
    published,
    source,
    sources,
    id,
    text.digest,
    digest(headline, headlineFrom, published, source, sources, words, opening),
    words,
    opening,
  )
  for (const source of article.sources) store.run('INSERT OR IGNORE INTO article_source VALUES (?, ?)', source, id)
  for (const name of places) store.run('INSERT OR IGNORE INTO named_place VALUES (?, ?)', id, name)
  for (const [ordinal, { title, href }] of article.related.entries()) {
    store.run(
      'INSERT INTO related (article, ordinal, title, folded, href, target) VALUES (?, ?, ?, ?, ?, NULL)',
      article.id,
      ordinal,
      title,
      foldedWords(title).join(' '),
      href ?? null,
    )
  }
}

/** Newest first; what has no date last, by `ref`. */
function byNewest(a: Row, b: Row): number {
  return (
    byCodeUnit(String(b['published'] ?? ''), String(a['published'] ?? '')) ||
    byNaturalOrder(String(a['ref']), String(b['ref'])) ||
    byCodeUnit(String(a['id']), String(b['id']))
  )
}
