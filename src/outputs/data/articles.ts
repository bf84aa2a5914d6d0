import type { ArchivedArticle } from '../../model/article.ts'
import type { DataFile } from './data-file.ts'
import { jsonLine } from './json-line.ts'
import { textFormat } from './text-format.ts'

/** `data/articles.jsonl`: a line an article, in the archive's order. */
export const articles: DataFile = {
  name: 'articles.jsonl',
  open: () => textFormat({ path: 'articles.jsonl', article: ({ article }) => jsonLine(articleRecord(article)) }),
}

/** The published form. Every line has every key, in this order. */
export function articleRecord(article: ArchivedArticle) {
  const { place, outlet, agency } = article.dateline
  return {
    id: article.id,
    headline: article.headline,
    headlineFrom: article.headlineFrom,
    published: article.published,
    publishedText: article.publishedText,
    dateline: { place, outlet, agency },
    byline: article.byline,
    source: article.source,
    sources: article.sources,
    tags: article.tags,
    blocks: article.blocks,
    originalUrl: article.originalUrl,
    truncated: article.truncated,
    story: article.story,
    captures: article.captures.map(({ capture, ref, start, end }) => ({ capture, ref, start, end })),
    related: article.related.map(({ title, article: named }) => ({ title, article: named })),
    url: article.url,
  }
}

/** A line of `data/articles.jsonl`. */
export type ArticleRecord = ReturnType<typeof articleRecord>
