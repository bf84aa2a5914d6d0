import type { Metadata } from '../model/metadata.ts'
import { isRecord, type RecordFields } from './record.ts'

/** Where a page says what: an element by its name and one attribute, and the attribute that holds the value; the surest first. */
const places: readonly (readonly [keyof PageFacts, string, string, string, string])[] = [
  ['title', 'meta', 'property', 'og:title', 'content'],
  ['title', 'meta', 'name', 'twitter:title', 'content'],
  ['published', 'meta', 'property', 'article:published_time', 'content'],
  ['published', 'meta', 'itemprop', 'datePublished', 'content'],
  ['published', 'meta', 'name', 'parsely-pub-date', 'content'],
  ['published', 'meta', 'name', 'pubdate', 'content'],
  ['published', 'meta', 'name', 'publishdate', 'content'],
  ['published', 'meta', 'name', 'DC.date.issued', 'content'],
  ['published', 'meta', 'name', 'date', 'content'],
  ['author', 'meta', 'name', 'author', 'content'],
  ['author', 'meta', 'property', 'article:author', 'content'],
  ['author', 'meta', 'name', 'DC.creator', 'content'],
  ['source', 'meta', 'property', 'og:site_name', 'content'],
  ['source', 'meta', 'name', 'DC.publisher', 'content'],
  ['source', 'meta', 'name', 'application-name', 'content'],
  ['canonical', 'link', 'rel', 'canonical', 'href'],
  ['canonical', 'meta', 'property', 'og:url', 'content'],
  ['keywords', 'meta', 'name', 'news_keywords', 'content'],
  ['keywords', 'meta', 'name', 'keywords', 'content'],
  ['description', 'meta', 'property', 'og:description', 'content'],
  ['description', 'meta', 'name', 'description', 'content'],
  ['modified', 'meta', 'property', 'article:modified_time', 'content'],
  ['image', 'meta', 'property', 'og:image', 'content'],
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

/** `<time>` elements from which they are those of many articles, or of comments. */
const mostTimes = 3
/** Characters of JSON-LD that are kept. */
const longestJsonLd = 64 * 1024
const articleTypes = /(Article|Posting|Report|Reportage)$/

/** What a page says of itself in its head, in JSON-LD and in microdata, every value as it stands there. */
export function metadataOfPage(page: Document): Metadata {
  const facts = factsOf(page)
  const linked = articleOf(page)
  const metadata: Metadata = {}
  const set = (
    field: 'title' | 'url' | 'published' | 'source' | 'author',
    ...values: (string | null | undefined)[]
  ) => {
    const value = values.find((candidate) => candidate)
    if (value) metadata[field] = value.toWellFormed()
  }
  set('title', nameOf(linked?.['headline']), facts.title, page.getElementsByTagName('title')[0]?.textContent?.trim())
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

function factsOf(page: Document): PageFacts {
  const said = new Map<string, string>()
  for (const name of ['meta', 'link']) {
    for (const element of page.getElementsByTagName(name)) {
      for (const key of ['property', 'name', 'itemprop', 'rel']) {
        const value = element.getAttribute(key)
        if (value === null) continue
        for (const holder of ['content', 'href']) {
          const held = element.getAttribute(holder)?.trim()
          const place = `${name} ${key} ${value.toLowerCase()} ${holder}`
          if (held && !said.has(place)) said.set(place, held)
        }
      }
    }
  }
  const facts: PageFacts = {}
  for (const [fact, name, key, wanted, holder] of places) {
    const value = said.get(`${name} ${key} ${wanted.toLowerCase()} ${holder}`)
    if (value && !(fact === 'author' && /^https?:/.test(value))) facts[fact] ??= value
  }
  facts.published ??= [...page.getElementsByTagName('time')]
    .map((time) => time.getAttribute('datetime')?.trim())
    .find((date, _, dates) => date && dates.length < mostTimes)
  return facts
}

/** The article among a page's JSON-LD objects. */
function articleOf(page: Document): RecordFields | null {
  for (const script of page.getElementsByTagName('script')) {
    if (!/^application\/ld\+json/i.test(script.getAttribute('type') ?? '')) continue
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
