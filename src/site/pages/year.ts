import { type ListView, listPage } from '../list.ts'
import { onceASite } from '../once-a-site.ts'
import type { PageKind } from '../page.ts'
import { PagedLists } from '../paging.ts'
import { type Steps, stepsBeside } from '../steps.ts'

export interface YearView extends ListView {
  year: string
  months: { month: number; href: string; articles: number; days: number }[]
  steps: Steps
}

const lists = onceASite(
  ({ outline: { archive } }) =>
    new PagedLists(archive.dates(4), { name: ({ date }) => date, total: ({ stories }) => stories }),
)

/** `/dates/2015/`: the months of a year, and its articles. */
export const year: PageKind<YearView> = {
  name: 'year',
  units: (site) => lists(site).units,
  names: (site) => lists(site).names(),
  *pages(site, from, to) {
    const { archive, frame } = site
    const { wording } = frame
    for (const { list, page } of lists(site).range(from, to)) {
      const published = list.date
      const title = wording.fill(wording.strings.yearTitle, { year: wording.digits(published) })
      const days = page === 1 ? archive.dates(10, { published }) : []
      const months = page === 1 ? archive.dates(7, { published }) : []
      yield listPage(
        site,
        {
          path: `/dates/${published}/`,
          title,
          description: wording.fill(wording.strings.dateDescription, {
            date: title,
            articles: wording.count('article', list.articles),
          }),
          filter: { published },
          articles: list.articles,
          stories: list.stories,
        },
        page,
        {
          year: published,
          steps: stepsBeside(site, published),
          months: months.map(({ date, articles }) => ({
            articles,
            month: Number(date.slice(5)),
            href: frame.href(`/dates/${date.replace('-', '/')}/`),
            days: days.filter((day) => day.date.startsWith(date)).length,
          })),
        },
        { section: 'dates' },
      )
    }
  },
}
