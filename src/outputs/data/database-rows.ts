import type { Archive, CaptureWithoutReading } from '../../model/archive.ts'
import { columns } from './columns.ts'
import type { ArticleEntry } from './data-file.ts'
import { type SqlValue, sqlValue } from './database-schema.ts'

/** A row of a table of the database. */
export interface DatabaseRow {
  /** The table, with its columns where the row does not give all of them. */
  into: string
  values: SqlValue[]
}

export function captureRow(capture: CaptureWithoutReading): DatabaseRow {
  const { id, ref, path, line = null, bytes, sha256, encoding, setAside, metadata } = capture
  const { url = null, fetched = null } = metadata
  return { into: 'capture', values: [id, ref, path, line, bytes, sha256, encoding, setAside, url, fetched] }
}

const article = `article (rowid, ${columns.map(({ name }) => name).join()})`

/** An article's rows. Its own has the id for its number. */
export function* articleRows({ article: { id, captures, related }, row }: ArticleEntry): IterableIterator<DatabaseRow> {
  yield { into: article, values: [BigInt.asIntN(64, BigInt(`0x${id}`)), ...row.map(sqlValue)] }
  for (const { capture, start, end } of captures) yield { into: 'occurrence', values: [id, capture, start, end] }
  for (const [at, { title, article: named }] of related.entries())
    yield { into: 'related_title', values: [id, at, title, named ?? null] }
}

export function* storyRows(archive: Archive): IterableIterator<DatabaseRow> {
  for (const { links } of archive.stories())
    for (const { a, b, resemblance, containment, rule } of links)
      yield { into: 'story_link', values: [a, b, resemblance, containment, rule] }
}
