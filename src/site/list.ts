import type { ArticleFilter } from '../model/archive.ts'
import { type Head, Page, type Site } from './page.ts'
import { type Paging, pagePath, pageSize, paging } from './paging.ts'
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
}

/** One page of a list, with the number of the page in its title from the second on. */
export function listPage<Extra extends object>(
  site: Site,
  list: ArticleList,
  page: number,
  extra: Extra,
  head: Partial<Head> = {},
): Page<ListView & Extra> {
  const { wording } = site.frame
  const place = paging(list.path, list.stories, page)
  const firsts = site.archive.summaries({ ...list.filter, once: true }, (page - 1) * pageSize, page * pageSize)
  return new Page(
    {
      title: wording.numbered(list.title, page),
      description: list.description,
      path: pagePath(list.path, page),
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
