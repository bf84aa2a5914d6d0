import { fold } from '../arabic/fold.ts'
import { foldedWords } from '../arabic/words.ts'
import type { ArchivedArticle, Article, Block, Dateline, RelatedTitle } from '../model/article.ts'
import { byCodeUnit, byNaturalOrder } from '../model/order.ts'
import type { ParsedArticle } from '../model/parsed.ts'

/** An article as one capture has it. */
export interface OccurrenceRecord {
  capture: string
  ref: string
  article: ParsedArticle
}

/** What is known of an article from its captures alone. */
export type MergedArticle = Omit<ArchivedArticle, 'position' | 'story' | 'related' | 'citedBy' | 'url'> & {
  related: RelatedTitle[]
}

/** The text of a block as one string, list entries a line each. */
export function blockText(block: Block): string {
  return block.type === 'list' ? block.items.join('\n') : block.text
}

/**
 * One article from all its occurrences. The lead occurrence gives text and blocks: the earliest published, of those the
 * longest, then the first by `ref`. What it does not say the others fill in, in the same order. Input order plays no part.
 */
export function mergeOccurrences(occurrences: OccurrenceRecord[]): { article: MergedArticle; lead: OccurrenceRecord } {
  const byRef = occurrences.toSorted(compareByRef)
  const ranked = byRef.toSorted((a, b) => compareByRank(a.article, b.article))
  const articles = ranked.map(({ article }) => article)
  const lead = articles[0]!
  const headlined =
    articles.find(({ headlineFrom }) => headlineFrom === 'text') ??
    articles.find(({ headlineFrom }) => headlineFrom === 'metadata') ??
    lead
  const dated = articles.find(({ published }) => published !== null) ?? lead
  const sources = [...new Set(articles.flatMap(({ source }) => source ?? []))]
  const article: MergedArticle = {
    id: lead.id,
    headline: headlined.headline,
    headlineFrom: headlined.headlineFrom,
    published: dated.published,
    publishedText: dated.publishedText,
    dateline: firstKnown(articles.map(({ dateline }) => dateline)),
    byline: articles.find(({ byline }) => byline !== null)?.byline ?? null,
    source: sources[0] ?? null,
    sources,
    tags: [...new Set(articles.flatMap(({ tags }) => tags))],
    blocks: lead.blocks,
    related: unite(byRef.map(({ article }) => article)),
    originalUrl: articles.find(({ originalUrl }) => originalUrl !== null)?.originalUrl ?? null,
    truncated: articles.every(({ truncated }) => truncated),
    captures: byRef.map(({ capture, ref, article: { start, end } }) => ({ capture, ref, start, end })),
  }
  return { article, lead: ranked[0]! }
}

function compareByRef(a: OccurrenceRecord, b: OccurrenceRecord): number {
  return byNaturalOrder(a.ref, b.ref) || byCodeUnit(a.capture, b.capture) || a.article.start - b.article.start
}

/** Stable on top of the order by `ref`. */
function compareByRank(a: Article, b: Article): number {
  const dates = byCodeUnit(a.published ?? '\uffff', b.published ?? '\uffff')
  return dates || textLength(b) - textLength(a)
}

function textLength({ blocks }: Article): number {
  return blocks.reduce((sum, block) => sum + blockText(block).length, 0)
}

function firstKnown(datelines: Dateline[]): Dateline {
  return datelines.find(({ place, outlet, agency }) => place ?? outlet ?? agency) ?? datelines[0]!
}

/** Related titles of all captures, each folded title once. */
function unite(articles: Article[]): RelatedTitle[] {
  const titles = new Map<string, RelatedTitle>()
  for (const { related } of articles) {
    for (const title of related) {
      const key = foldedWords(title.title).join(' ') || fold(title.title)
      if (!titles.has(key)) titles.set(key, title)
    }
  }
  return [...titles.values()]
}
