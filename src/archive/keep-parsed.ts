import type { Finding } from '../model/finding.ts'
import type { Database } from './database.ts'
import { digest, digestOf } from './digest.ts'
import type { OccurrenceRow } from './occurrence-row.ts'

/** What the parser made of a capture, ready for the store. */
export interface ParsedRows {
  /** The sections as JSON, UTF-8. */
  sections: Uint8Array
  occurrences: OccurrenceRow[]
  findings: Finding[]
}

/**
 * Writes what the parser made of a capture in the place of what it made before, but for its findings. An article whose record
 * here is as it was need not be assembled or compared again: all other columns follow from the record.
 */
export function keepParsed(
  store: Database,
  capture: string,
  { sections, occurrences }: ParsedRows,
  rules: string,
): void {
  const parsedBefore = store.first('SELECT parsed_digest FROM capture WHERE id = ?', capture)!['parsed_digest'] !== null
  if (parsedBefore) touchChanged(store, capture, occurrences)
  else for (const { article } of occurrences) store.run('INSERT OR IGNORE INTO touched VALUES (?)', article)
  for (const [ordinal, row] of occurrences.entries()) {
    store.run(
      `INSERT INTO occurrence (capture, ordinal, article, start, end, digest, words, opening, places, signature, paragraphs, terms,
         record, blocks)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      capture,
      ordinal,
      row.article,
      row.start,
      row.end,
      row.digest,
      row.words,
      row.opening,
      row.places,
      row.signature,
      row.paragraphs,
      row.terms,
      row.record,
      row.blocks,
    )
  }
  store.run('INSERT OR REPLACE INTO section (capture, record) VALUES (?, ?)', capture, sections)
  const parsed = digest(digestOf(sections), ...occurrences.map(({ article }) => article))
  store.run('UPDATE capture SET parsed_with = ?, parsed_digest = ? WHERE id = ?', rules, parsed, capture)
}

/** Notes the articles that are not what they were, and takes away what the capture gave before. */
function touchChanged(store: Database, capture: string, occurrences: OccurrenceRow[]): void {
  const old = store.all('SELECT article, digest FROM occurrence WHERE capture = ?', capture)
  const before = new Map(old.map((row) => [String(row['article']), row['digest']]))
  const after = new Map(occurrences.map((occurrence) => [occurrence.article, occurrence.digest]))
  for (const article of new Set([...after.keys(), ...before.keys()])) {
    if (before.get(article) !== after.get(article)) store.run('INSERT OR IGNORE INTO touched VALUES (?)', article)
  }
  store.run('DELETE FROM occurrence WHERE capture = ?', capture)
  store.run('DELETE FROM finding WHERE capture = ?', capture)
}
