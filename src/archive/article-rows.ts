import type { ArticleSummary } from '../model/archive.ts'
import type { ArchivedRelatedTitle } from '../model/article.ts'
import type { Row } from './database.ts'
import { articleUrl } from './permalinks.ts'

/** The columns that a summary needs. */
export const summaryColumns =
  'id, position, headline, headline_from, published, source, sources, story, versions, words, opening'

/** A row of `related` with `title`, `href` and `target`. */
export function relatedTitle(row: Row): ArchivedRelatedTitle {
  return {
    title: String(row['title']),
    ...(row['href'] === null ? {} : { href: String(row['href']) }),
    ...(row['target'] === null ? {} : { article: String(row['target']) }),
  }
}

/** A row of `article` with `summaryColumns`. */
export function articleSummary(row: Row): ArticleSummary {
  const id = String(row['id'])
  return {
    id,
    position: Number(row['position']),
    headline: String(row['headline']),
    headlineFrom: row['headline_from'] as ArticleSummary['headlineFrom'],
    published: row['published'] === null ? null : String(row['published']),
    source: row['source'] === null ? null : String(row['source']),
    sources: JSON.parse(String(row['sources'])),
    story: String(row['story']),
    versions: Number(row['versions']),
    words: Number(row['words']),
    opening: String(row['opening']),
    url: articleUrl(id),
  }
}
