import type { ArchivedArticle } from '../../model/article.ts'
import type { Site } from '../page.ts'
import { sourceName } from '../summary.ts'

/** schema.org `NewsArticle` of an article: only what the text or its capture says. */
export function articleData(site: Site, article: ArchivedArticle): object {
  const { frame } = site
  const address = frame.absolute(article.url)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address ?? `urn:arshif:${article.id}`,
    headline: article.headline,
    inLanguage: 'ar',
    identifier: article.id,
    url: address,
    mainEntityOfPage: address,
    datePublished: article.published ?? undefined,
    author: article.byline ? { '@type': 'Person', name: article.byline } : undefined,
    publisher: article.source ? { '@type': 'Organization', name: sourceName(site, article.source) } : undefined,
    locationCreated: article.dateline.place ? { '@type': 'Place', name: article.dateline.place } : undefined,
    keywords: article.tags.length > 0 ? article.tags : undefined,
    isBasedOn: article.originalUrl ?? undefined,
    isPartOf: { '@type': 'ArchiveComponent', name: frame.configuration.title },
  }
}

/** Dublin Core and the tags that reference managers read. */
export function articleMeta(site: Site, article: ArchivedArticle): [string, string][] {
  const { frame } = site
  const meta: [string, string | null | undefined][] = [
    ['DC.title', article.headline],
    ['DC.identifier', frame.absolute(article.url) ?? article.id],
    ['DC.type', 'Text'],
    ['DC.language', 'ar'],
    ['DC.date', article.published],
    ['DC.creator', article.byline],
    ['DC.publisher', article.source && sourceName(site, article.source)],
    ['DC.source', article.originalUrl],
    ['citation_title', article.headline],
    ['citation_publication_date', article.published?.slice(0, 10).replaceAll('-', '/')],
    ['citation_author', article.byline],
    ['citation_journal_title', article.source && sourceName(site, article.source)],
  ]
  return meta.filter((row): row is [string, string] => Boolean(row[1]))
}
