import type { ArticleFilter } from '../model/archive.ts'
import { type Head, Page, type Site } from './page.ts'
import { type Paging, pagePath, pageSize, paging } from './paging.ts'
import { type SummaryView, summaryView } from './summary.ts'

/** A page of a list of articles. */
export interface ListView {
  articles: SummaryView[]
  paging: Paging
}

/** A list of articles, before it is cut into pages. */
export interface ArticleList {
  path: string
  title: string
  description: string
  filter: ArticleFilter
  total: number
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
  const place = paging(list.path, list.total, page)
  const numbered = wording.fill(wording.strings.numberedTitle, { title: list.title, page: wording.number(page) })
  const articles = site.archive.summaries(list.filter, (page - 1) * pageSize, page * pageSize)
  return new Page(
    {
      title: page === 1 ? list.title : numbered,
      description: list.description,
      path: pagePath(list.path, page),
      unlisted: page > 1,
      ...head,
    },
    { articles: articles.map((one) => summaryView(site, one)), paging: place, ...extra },
  )
}
