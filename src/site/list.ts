import type { ArticleFilter, ArticleSummary } from '../model/archive.ts'
import { listName, pagesBeforeName } from './incremental/names.ts'
import type { Wording } from './language/wording.ts'
import { type Head, Page, type Site } from './page.ts'
import { type Paging, pageNumber, pagePath, paging, pagingFromEnd } from './paging.ts'
import { type StorySummaryView, storySummaryView } from './story-summary.ts'

/** A page of a list of articles. */
export interface ListView {
  stories: StorySummaryView[]
  /** All articles of the list, of every page. */
  articles: number
  paging: Paging
}

/** A list of articles, before it is cut into pages. */
export interface ArticleList {
  path: string
  title: string
  description: string
  filter: ArticleFilter
  /** Articles that match, and the stories they belong to; each story stands once. */
  articles: number
  stories: number
  /** What is added to the list comes last in it: its pages are cut from its beginning. */
  growsAtEnd?: boolean
}

/**
 * The entries of a page of a list. A page that is cut from the end tells nothing of the whole list: it is made from its entries,
 * and from how many pages stand before it as far as they are linked.
 */
export function entriesOf(
  { archive, trace, overridden }: Site,
  filter: ArticleFilter,
  place: Paging,
): ArticleSummary[] {
  const { page, pages, total, from, to } = place
  const isOfWhole = page === 1 || !place.fromEnd
  if (isOfWhole || overridden) trace.note(listName(filter))
  if (isOfWhole) return archive.summaries(filter, from, to)
  trace.note(pagesBeforeName(filter, pageNumber(place)))
  return archive.summaries(filter, from - total, page === pages ? undefined : to - total)
}

/** Which stories of a list a page shows, counted from the list's end. */
export function rangeFromEnd(wording: Wording, { total, from, to }: Paging): string {
  return wording.fill(wording.strings.rangeFromEnd, {
    from: wording.number(total - to + 1),
    to: wording.number(total - from),
  })
}

/** Title and description of a page of a list from the second on. */
export function laterHead(wording: Wording, title: string, place: Paging): Pick<Head, 'title' | 'description'> {
  const page = wording.number(pageNumber(place))
  const numbered = wording.fill(wording.strings.numberedTitle, { title, page })
  return { title: numbered, description: place.fromEnd ? `${numbered}: ${rangeFromEnd(wording, place)}` : numbered }
}

/** One page of a list, with its number in its title from the second on. */
export function listPage<Extra extends object>(
  site: Site,
  list: ArticleList,
  page: number,
  extra: Extra,
  head: Partial<Head> = {},
): Page<ListView & Extra> {
  const { wording } = site.frame
  const place = (list.growsAtEnd ? paging : pagingFromEnd)(list.path, list.stories, page)
  const firsts = entriesOf(site, { ...list.filter, once: true }, place)
  return new Page(
    {
      title: list.title,
      description: list.description,
      ...(page > 1 && laterHead(wording, list.title, place)),
      path: pagePath(place),
      unlisted: page > 1,
      ...head,
    },
    {
      stories: firsts.map((one) => storySummaryView(site, one, list.filter)),
      articles: list.articles,
      paging: place,
      ...extra,
    },
  )
}
