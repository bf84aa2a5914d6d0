import type { ParsedArticle } from '../model/parsed.ts'
import { parseJson, type Row } from './database.ts'
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

/**
 * The article of its occurrences' rows (`capture`, `ref`, `record`, `blocks`), and the row of the lead occurrence. Where there is
 * one row alone it may come without its blocks: the article then has none.
 */
export function mergeRows(rows: Row[]): { article: MergedArticle; lead: Row } {
  const occurrences: OccurrenceRecord[] = rows.map(({ capture, ref, record, blocks }) => ({
    capture: String(capture),
    ref: String(ref),
    article: { ...parseJson(record), blocks: blocks === undefined ? [] : parseJson(blocks) } as ParsedArticle,
  }))
  const { article, lead } = mergeOccurrences(occurrences)
  return { article, lead: rows[occurrences.indexOf(lead)]! }
}
