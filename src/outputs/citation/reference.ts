import type { ArchivedArticle } from '../../model/article.ts'
import type { Configuration } from '../../model/configuration.ts'
import { absoluteUrl } from '../address.ts'

/** What a citation needs beside the article; the site's `Frame` and an `OutputContext` both have it. */
export interface CitationContext {
  configuration: Configuration
}

/** What there is to cite of an article, before it takes a format. Texts are on one line. */
export interface Reference {
  key: string
  title: string
  /** The text had no headline: the title is made, and goes in brackets where a style has them. */
  titleMade: boolean
  author: string | null
  source: string | null
  place: string | null
  /** `[2015]`, `[2015, 8]` or `[2015, 8, 10]`; empty where unknown. */
  date: number[]
  /** Where it was published, or else where the archive has it. */
  url: string | null
  /** Where the archive has it. */
  archiveUrl: string | null
  archive: string
  tags: string[]
  /** Of dates in words. */
  digits: Configuration['digits']
}

/** A citation in one format. */
export type Cite = (reference: Reference) => string

export function referenceOf(article: ArchivedArticle, { configuration }: CitationContext): Reference {
  const archiveUrl = absoluteUrl(configuration, article.url)
  const { source } = article
  return {
    key: `arshif-${article.id}`,
    title: oneLine(article.headline),
    titleMade: article.headlineFrom === 'opening',
    author: article.byline === null ? null : oneLine(article.byline),
    source: source === null ? null : oneLine(configuration.sources[source]?.name ?? source),
    place: article.dateline.place === null ? null : oneLine(article.dateline.place),
    date: dateParts(article.published),
    url: article.originalUrl === null ? archiveUrl : oneLine(article.originalUrl),
    archiveUrl,
    archive: oneLine(configuration.title),
    tags: article.tags.map(oneLine),
    digits: configuration.digits,
  }
}

function dateParts(published: string | null): number[] {
  if (published === null) return []
  return published.slice(0, 10).split('T')[0]!.split('-').map(Number)
}

/** White space and control characters of any kind become single spaces: no format here has room for a second line. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
