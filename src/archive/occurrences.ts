import type { ParsedArticle } from '../model/parsed.ts'
import type { Row } from './database.ts'
import { type MergedArticle, mergeOccurrences, type OccurrenceRecord } from './merge.ts'

/** Parts rows that come in order of article into those of one article each. */
export function* byArticle(rows: Iterable<Row>): IterableIterator<Row[]> {
  let group: Row[] = []
  for (const row of rows) {
    if (group.length > 0 && group[0]!['article'] !== row['article']) {
      yield group
      group = []
    }
    group.push(row)
  }
  if (group.length > 0) yield group
}

/** The article of its occurrences' rows (`capture`, `ref`, `record`), and the row of the lead occurrence. */
export function mergeRows(rows: Row[]): { article: MergedArticle; lead: Row } {
  const occurrences: OccurrenceRecord[] = rows.map((row) => ({
    capture: String(row['capture']),
    ref: String(row['ref']),
    article: JSON.parse(String(row['record'])) as ParsedArticle,
  }))
  const { article, lead } = mergeOccurrences(occurrences)
  return { article, lead: rows[occurrences.indexOf(lead)]! }
}
