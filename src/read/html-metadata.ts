import type { Metadata } from '../model/metadata.ts'
import { isRecord, type RecordFields } from './record.ts'

/** Where a page says what: selectors with the attribute that holds the value, the surest first. */
const places: readonly (readonly [keyof PageFacts, string, string])[] = [
  ['title', 'meta[property="og:title"]', 'content'],
  ['title', 'meta[name="twitter:title"]', 'content'],
  ['published', 'meta[property="article:published_time"]', 'content'],
  ['published', 'meta[itemprop="datePublished"]', 'content'],
  ['published', '[itemprop="datePublished"][datetime]', 'datetime'],
  ['published', 'meta[name="parsely-pub-date"]', 'content'],
  ['published', 'meta[name="pubdate"]', 'content'],
  ['published', 'meta[name="publishdate"]', 'content'],
  ['published', 'meta[name="DC.date.issued"]', 'content'],
  ['published', 'meta[name="date"]', 'content'],
  ['published', 'article time[datetime]', 'datetime'],
  ['author', 'meta[name="author"]', 'content'],
  ['author', 'meta[property="article:author"]', 'content'],
  ['author', 'meta[name="DC.creator"]', 'content'],
  ['source', 'meta[property="og:site_name"]', 'content'],
  ['source', 'meta[name="DC.publisher"]', 'content'],
  ['source', 'meta[name="application-name"]', 'content'],
  ['canonical', 'link[rel="canonical"]', 'href'],
  ['canonical', 'meta[property="og:url"]', 'content'],
  ['keywords', 'meta[name="news_keywords"]', 'content'],
  ['keywords', 'meta[name="keywords"]', 'content'],
  ['description', 'meta[property="og:description"]', 'content'],
  ['description', 'meta[name="description"]', 'content'],
  ['modified', 'meta[property="article:modified_time"]', 'content'],
  ['image', 'meta[property="og:image"]', 'content'],
]

interface PageFacts {
  title?: string
  published?: string
  author?: string
  source?: string
  canonical?: string
  keywords?: string
  description?: string
  modified?: string
  image?: string
}

/** Characters of JSON-LD that are kept. */
const longestJsonLd = 64 * 1024
const articleTypes = /(Article|Posting|Report|Reportage)$/

/** What a page says of itself in its head, in JSON-LD and in microdata, every value as it stands there. */
export function metadataOfPage(page: Document): Metadata {
  const facts: PageFacts = {}
  for (const [fact, selector, attribute] of places) {
    const value = page.querySelector(selector)?.getAttribute(attribute)?.trim()
    if (value && !(fact === 'author' && /^https?:/.test(value))) facts[fact] ??= value
  }
  const linked = articleOf(page)
  const metadata: Metadata = {}
  const set = (
    field: 'title' | 'url' | 'published' | 'source' | 'author',
    ...values: (string | null | undefined)[]
  ) => {
    const value = values.find((candidate) => candidate)
    if (value) metadata[field] = value.toWellFormed()
  }
  set('title', nameOf(linked?.['headline']), facts.title, page.querySelector('title')?.textContent?.trim())
  set('url', absolute(facts.canonical), absolute(nameOf(linked?.['url'])))
  set('published', nameOf(linked?.['datePublished']), facts.published)
  set('source', nameOf(linked?.['publisher']), facts.source)
  set('author', nameOf(linked?.['author']), facts.author)
  const tags = tagsOf(page, linked, facts)
  if (tags.length > 0) metadata.tags = tags
  const more: RecordFields = {}
  const language = page.documentElement?.getAttribute('lang')
  if (language) more['language'] = language
  for (const fact of ['description', 'modified', 'image'] as const) if (facts[fact]) more[fact] = facts[fact]
  if (linked !== null && JSON.stringify(linked).length <= longestJsonLd) more['jsonLd'] = linked
  if (Object.keys(more).length > 0) metadata.more = more
  return metadata
}

/** The article among a page's JSON-LD objects. */
function articleOf(page: Document): RecordFields | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ''), 4)
      if (found !== null) return found
    } catch {
      // A page's broken JSON-LD takes nothing from its text.
    }
  }
  return null
}

function findArticle(value: unknown, depth: number): RecordFields | null {
  if (Array.isArray(value)) {
    for (const part of depth > 0 ? value : []) {
      const found = findArticle(part, depth - 1)
      if (found !== null) return found
    }
    return null
  }
  if (!isRecord(value)) return null
  const types = [value['@type']].flat()
  if (types.some((type) => typeof type === 'string' && articleTypes.test(type))) return value
  return findArticle(value['@graph'] ?? value['mainEntity'], depth - 1)
}

/** A JSON-LD value as words: a string, a thing by its name, the first of several (all of them, for people). */
function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join('، ') || null
  return isRecord(value) ? nameOf(value['name']) : null
}

function tagsOf(page: Document, linked: RecordFields | null, facts: PageFacts): string[] {
  const single = [...page.querySelectorAll('meta[property="article:tag"]')].map(
    (tag) => tag.getAttribute('content') ?? '',
  )
  const keywords = [linked?.['keywords'] ?? facts.keywords ?? []].flat().filter((word) => typeof word === 'string')
  const all = single.length > 0 ? single : keywords.flatMap((words) => words.split(/[,،;؛]/))
  return [...new Set(all.map((tag) => tag.trim().toWellFormed()).filter((tag) => tag !== ''))]
}

function absolute(address: string | null | undefined): string | null {
  return address && /^https?:\/\//i.test(address) ? address : null
}
