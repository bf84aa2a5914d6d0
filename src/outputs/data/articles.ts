import type { ArchivedArticle } from '../../model/article.ts'
import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'
import { jsonLine } from './json-line.ts'

/** `data/articles.jsonl`: a line an article, in the archive's order. */
export const articles: Output = {
  name: 'articles.jsonl',
  write: ({ archive, out }) => writeText(out, 'data/articles.jsonl', lines(archive.articles())),
}

function* lines(articles: Iterable<ArchivedArticle>): Generator<string> {
  for (const article of articles) yield jsonLine(articleRecord(article))
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
