import type { Archive, CaptureWithoutReading } from '../../model/archive.ts'
import type { ArticleEntry } from './data-file.ts'
import { type SqlValue, sqlValue } from './database-schema.ts'

/** A row of a table of the database. */
export type DatabaseRow = [table: string, values: SqlValue[]]

export function* captureRows(capture: CaptureWithoutReading): IterableIterator<DatabaseRow> {
  const { id, ref, path, line = null, bytes, sha256, encoding, setAside, metadata } = capture
  const { url = null, fetched = null } = metadata
  yield ['capture', [id, ref, path, line, bytes, sha256, encoding, setAside, url, fetched]]
}

export function* articleRows({ article, row }: ArticleEntry): IterableIterator<DatabaseRow> {
  yield ['article', row.map(sqlValue)]
  for (const { capture, start, end } of article.captures) yield ['occurrence', [article.id, capture, start, end]]
  for (const [at, { title, article: named }] of article.related.entries())
    yield ['related_title', [article.id, at, title, named ?? null]]
}

export function* storyRows(archive: Archive): IterableIterator<DatabaseRow> {
  for (const { links } of archive.stories())
    for (const { a, b, resemblance, containment, rule } of links)
      yield ['story_link', [a, b, resemblance, containment, rule]]
}
