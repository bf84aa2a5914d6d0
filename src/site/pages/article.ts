import { countWords } from '../../arabic/words.ts'
import type { ArchivedArticle } from '../../model/article.ts'
import { articleData, articleMeta } from '../article/article-data.ts'
import { type CitationView, citationOf } from '../article/citation.ts'
import { type NeighbourView, neighboursOf } from '../article/neighbours.ts'
import { blockId, renderBlocks } from '../body.ts'
import type { Html } from '../html.ts'
import type { DateView } from '../language/wording.ts'
import { Page, type PageKind, type Site } from '../page.ts'
import { type LinkView, placeLink, type SummaryView, sourceLink, summaryView } from '../summary.ts'
import { webAddress } from '../web-address.ts'

export interface RelatedView {
  title: string
  /** Site link where the archive has it. */
  href?: string
  /** Address it linked to in the capture. */
  external?: string
}

/** A capture that has the article, and which bytes of its reading are it. */
export interface OccurrenceView {
  href: string
  ref: string
  start: number
  end: number
  /** Of the capture. */
  sha256: string
}

export interface ArticleView {
  id: string
  headline: string
  /** The headline was made from the opening words. */
  made: boolean
  /** Outlet, place and agency, those of them that are known. */
  dateline: string[]
  byline: string | null
  source: LinkView | null
  date: DateView | null
  /** The date as the text gave it. */
  publishedText: string | null
  /** Paragraphs, headings, lists, quotes. */
  body: Html
  /** Its headings, where there are three and more; `id` is their anchor. */
  contents: { id: string; text: string }[]
  words: number
  /** That it takes to read. */
  minutes: number
  /** What is not sure of it. */
  uncertain: ('made' | 'truncated' | 'undated' | 'month-only')[]
  /** Where it has several versions; `lead` is the one told first, where that is another. */
  story: { href: string; versions: number; lead: SummaryView | null } | null
  /** The others of its story. */
  versions: SummaryView[]
  /** Titles that its captures list. */
  related: RelatedView[]
  /** Articles that list its headline, twenty at most. */
  citedBy: { articles: SummaryView[]; total: number }
  /** Passages that articles of other stories have too; `anchor` is the paragraph's. */
  passages: { anchor: string; words: number; articles: SummaryView[] }[]
  captures: OccurrenceView[]
  /** On the same subject, five at most. */
  similar: SummaryView[]
  /** Before and after it, in time and of its source. */
  neighbours: NeighbourView[]
  /** Countries and cities that it names. */
  places: LinkView[]
  tags: string[]
  /** Where it was published. */
  originalUrl: string | null
  /** Its address here, whole where the configuration has `url`. */
  permalink: string
  citation: CitationView
}

const wordsPerMinute = 180
/** Signs that papers put before a sub-heading. */
const bullet = /^[*•▪◄●■\-–—\s]+(?=\S)/
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

function occurrences(site: Site, article: ArchivedArticle): OccurrenceView[] {
  return article.captures.flatMap(({ capture: id, ref, start, end }) => {
    const capture = site.archive.captureFacts(id)
    return capture ? { href: site.frame.href(capture.url), ref, start, end, sha256: capture.sha256 } : []
  })
}

/** Most articles are alone: that the summary tells, which is asked for anyway. */
function storyOf(site: Site, article: ArchivedArticle): Pick<ArticleView, 'story' | 'versions'> {
  const isAlone = site.archive.summary(article.id)?.versions === 1
  const story = isAlone ? undefined : site.archive.story(article.story)
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

export function articleView(site: Site, article: ArchivedArticle): ArticleView {
  const { archive, frame } = site
  const text = textOf(article)
  const words = text.reduce((sum, part) => sum + countWords(part), 0)
  const headings = article.blocks.flatMap((block, index) =>
    block.type === 'heading' ? { id: blockId(index), text: block.text.replace(bullet, '') } : [],
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
    similar: summaries(site, site.relations.similar(article)),
    neighbours: neighboursOf(site, article),
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
  names: ({ outline }) => outline.archive.revisions().map(({ id }) => id),
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
