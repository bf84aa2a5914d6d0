import type { DateView } from '../language/wording.ts'
import { type ListView, listPage } from '../list.ts'
import { onceASite } from '../once-a-site.ts'
import type { PageKind } from '../page.ts'
import { PagedLists } from '../paging.ts'
import { type Steps, stepsBeside } from '../steps.ts'
import type { LinkView } from '../summary.ts'

export interface DayView extends ListView {
  date: DateView
  month: LinkView
  steps: Steps
}

const lists = onceASite(
  ({ outline: { archive } }) =>
    new PagedLists(archive.dates(10), { name: ({ date }) => date, total: ({ stories }) => stories }),
)

/** `/dates/2015/07/21/`: the articles of a day. */
export const day: PageKind<DayView> = {
  name: 'day',
  units: (site) => lists(site).units,
  names: (site) => lists(site).names(),
  *pages(site, from, to) {
    const { frame } = site
    const { wording } = frame
    for (const { list, page } of lists(site).range(from, to)) {
      const date = wording.date(list.date, { weekday: true })
      const [year, month] = list.date.split('-') as [string, string]
      yield listPage(
        site,
        {
          path: `/dates/${list.date.replaceAll('-', '/')}/`,
          title: date.text,
          description: wording.fill(wording.strings.dateDescription, {
            date: date.text,
            articles: wording.count('article', list.articles),
          }),
          filter: { published: list.date },
          articles: list.articles,
          stories: list.stories,
        },
        page,
        {
          date,
          month: { text: wording.month(year, Number(month)), href: frame.href(`/dates/${year}/${month}/`) },
          steps: stepsBeside(site, list.date),
        },
        { section: 'dates' },
      )
    }
  },
}
