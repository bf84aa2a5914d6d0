import { countWords } from '../../arabic/words.ts'
import type { ArchivedArticle } from '../../model/article.ts'
import { bibtex } from '../../outputs/citation/bibtex.ts'
import { csl } from '../../outputs/citation/csl.ts'
import { plainStyles } from '../../outputs/citation/plain.ts'
import { ris } from '../../outputs/citation/ris.ts'
import { articleData, articleMeta } from '../article-data.ts'
import { blockId, renderBlocks } from '../body.ts'
import type { Html } from '../html.ts'
import type { DateView } from '../language/wording.ts'
import { Page, type PageKind, type Site } from '../page.ts'
import { type LinkView, placeLink, type SummaryView, sourceLink, summaryView } from '../summary.ts'

export interface RelatedView {
  title: string
  /** Site link where the archive has it. */
  href?: string
  /** Address it linked to in the capture. */
  external?: string
}

export interface OccurrenceView {
  href: string
  ref: string
  start: number
  end: number
  sha256: string
}

export interface NeighbourView {
  relation: 'newer' | 'older' | 'newer-of-source' | 'older-of-source'
  headline: string
  href: string
}

export interface ArticleView {
  id: string
  headline: string
  made: boolean
  dateline: string[]
  byline: string | null
  source: LinkView | null
  date: DateView | null
  publishedText: string | null
  body: Html
  contents: { id: string; text: string }[]
  words: number
  minutes: number
  uncertain: ('made' | 'truncated' | 'undated' | 'month-only')[]
  story: { href: string; versions: number; lead: SummaryView | null } | null
  versions: SummaryView[]
  related: RelatedView[]
  citedBy: { articles: SummaryView[]; total: number }
  passages: { anchor: string; words: number; articles: SummaryView[] }[]
  captures: OccurrenceView[]
  similar: SummaryView[]
  neighbours: NeighbourView[]
  places: LinkView[]
  tags: string[]
  originalUrl: string | null
  permalink: string
  citation: CitationView
}

export interface CitationView {
  /** In words, by style. */
  styles: { label: string; text: string }[]
  /** Files for reference managers, whole inside their links. */
  files: { label: string; name: string; href: string }[]
}

const wordsPerMinute = 180
const fewestContents = 3
const mostCitedBy = 20
const mostPassageArticles = 5

function textOf(article: ArchivedArticle): string[] {
  return article.blocks.flatMap((block) => (block.type === 'list' ? block.items : block.text))
}

function uncertainties(article: ArchivedArticle): ArticleView['uncertain'] {
  const found: ArticleView['uncertain'] = []
  if (article.headlineFrom === 'opening') found.push('made')
  if (article.truncated) found.push('truncated')
  if (article.published === null) found.push('undated')
  else if (article.published.length < 10) found.push('month-only')
  return found
}

function summaries(site: Site, ids: readonly string[]): SummaryView[] {
  return ids.flatMap((id) => {
    const summary = site.archive.summary(id)
    return summary ? summaryView(site, summary) : []
  })
}

function neighbours({ archive, relations, frame }: Site, { position }: ArchivedArticle): NeighbourView[] {
  const wanted: [NeighbourView['relation'], string | undefined][] = [
    ['newer', relations.newer(position)],
    ['older', relations.older(position)],
    ['newer-of-source', relations.newerOfSource(position)],
    ['older-of-source', relations.olderOfSource(position)],
  ]
  const seen = new Set<string>()
  return wanted.flatMap(([relation, id]) => {
    const summary = id === undefined || seen.has(id) ? undefined : archive.summary(id)
    if (!summary) return []
    seen.add(summary.id)
    return { relation, headline: summary.headline, href: frame.href(summary.url) }
  })
}

function occurrences(site: Site, article: ArchivedArticle): OccurrenceView[] {
  return article.captures.flatMap(({ capture: id, ref, start, end }) => {
    const capture = site.archive.captureFacts(id)
    return capture ? { href: site.frame.href(capture.url), ref, start, end, sha256: capture.sha256 } : []
  })
}

function storyOf(site: Site, article: ArchivedArticle): Pick<ArticleView, 'story' | 'versions'> {
  const story = site.archive.story(article.story)
  if (!story || story.members.length < 2) return { story: null, versions: [] }
  const [lead] = story.lead === article.id ? [] : summaries(site, [story.lead])
  return {
    story: { href: site.frame.href(`/s/${story.id}/`), versions: story.members.length, lead: lead ?? null },
    versions: summaries(
      site,
      story.members.filter((id) => id !== article.id),
    ),
  }
}

function passages(site: Site, article: ArchivedArticle): ArticleView['passages'] {
  return site.archive.passagesOf(article.id).flatMap((passage) => {
    const own = passage.places.find((place) => place.article === article.id)
    const others = [...new Set(passage.places.map((place) => place.article))].filter((id) => id !== article.id)
    if (!own || others.length === 0) return []
    return {
      anchor: blockId(own.block),
      words: passage.words,
      articles: summaries(site, others.slice(0, mostPassageArticles)),
    }
  })
}

/** Formats of reference managers: name, ending, media type, writer. */
const citationFiles = [
  ['BibTeX', 'bib', 'application/x-bibtex', bibtex],
  ['RIS', 'ris', 'application/x-research-info-systems', ris],
  ['CSL-JSON', 'json', 'application/vnd.citationstyles.csl+json', csl],
] as const

function citationOf({ frame }: Site, article: ArchivedArticle): CitationView {
  return {
    styles: plainStyles.map(({ label, cite }) => ({ label, text: cite(article, frame) })),
    files: citationFiles.map(([label, ending, type, cite]) => ({
      label,
      name: `${article.id}.${ending}`,
      href: `data:${type};charset=utf-8,${encodeURIComponent(cite(article, frame).toWellFormed())}`,
    })),
  }
}

/** Only addresses of the web are linked; a capture may hold any. */
export function webAddress(address: string | null | undefined): string | undefined {
  return address && /^https?:\/\/[^\s]+$/i.test(address) ? address : undefined
}

export function articleView(site: Site, article: ArchivedArticle): ArticleView {
  const { archive, frame } = site
  const text = textOf(article)
  const words = text.reduce((sum, part) => sum + countWords(part), 0)
  const headings = article.blocks.flatMap((block, index) =>
    block.type === 'heading' ? { id: blockId(index), text: block.text } : [],
  )
  return {
    id: article.id,
    headline: article.headline,
    made: article.headlineFrom === 'opening',
    dateline: [article.dateline.outlet, article.dateline.place, article.dateline.agency].filter(
      (part) => part !== null,
    ),
    byline: article.byline,
    source: sourceLink(site, article.source),
    date: article.published === null ? null : frame.wording.date(article.published, { weekday: true }),
    publishedText: article.publishedText,
    body: renderBlocks(article.blocks),
    contents: headings.length >= fewestContents ? headings : [],
    words,
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
    uncertain: uncertainties(article),
    ...storyOf(site, article),
    related: article.related.map(({ title, href, article: id }) => {
      const resolved = id === undefined ? undefined : archive.summary(id)
      return { title, href: resolved && frame.href(resolved.url), external: webAddress(href) }
    }),
    citedBy: { articles: summaries(site, article.citedBy.slice(0, mostCitedBy)), total: article.citedBy.length },
    passages: passages(site, article),
    captures: occurrences(site, article),
    similar: summaries(site, site.relations.similar(article.position)),
    neighbours: neighbours(site, article),
    places: archive.placesOf(article.id).map((name) => placeLink(site, name)),
    tags: article.tags,
    originalUrl: webAddress(article.originalUrl) ?? null,
    permalink: frame.absolute(article.url) ?? frame.href(article.url),
    citation: citationOf(site, article),
  }
}

/** `/a/<id>/`: a text, where it came from and what it belongs with. */
export const article: PageKind<ArticleView> = {
  name: 'article',
  units: ({ archive }) => archive.counts().articles,
  *pages(site, from, to) {
    for (const article of site.archive.articles(from, to)) {
      const summary = site.archive.summary(article.id)
      yield new Page(
        {
          title: article.headline,
          description: summary?.opening || article.headline,
          path: article.url,
          type: 'article',
          scripts: ['article'],
          data: articleData(site, article),
          meta: articleMeta(site, article),
        },
        articleView(site, article),
      )
    }
  },
}
