import { hijriDay, monthGrid } from '../calendar.ts'
import { type ListView, listPage } from '../list.ts'
import { onceASite } from '../once-a-site.ts'
import type { PageKind, Site } from '../page.ts'
import { PagedLists } from '../paging.ts'
import { type Steps, stepsBeside } from '../steps.ts'

export interface CalendarDay {
  day: number
  /** Day of the Hijri month, and the month's first day named. */
  hijri: number | null
  hijriMonth: number | null
  articles: number
  /** Only where there are articles. */
  href: string | null
}

export interface MonthView extends ListView {
  year: string
  month: number
  weeks: (CalendarDay | null)[][]
  /** Most articles of a day, for the shade of the others. */
  most: number
  steps: Steps
}

const lists = onceASite(
  ({ outline: { archive } }) =>
    new PagedLists(archive.dates(7), { name: ({ date }) => date, total: ({ stories }) => stories }),
)

function weeksOf(site: Site, published: string): (CalendarDay | null)[][] {
  const [year, month] = published.split('-').map(Number) as [number, number]
  const found = new Map(
    site.archive.dates(10, { published }).map(({ date, articles }) => [Number(date.slice(8)), articles]),
  )
  const cell = (day: number): CalendarDay => {
    const hijri = site.frame.wording.hijri ? hijriDay({ year, month, day }) : null
    const articles = found.get(day) ?? 0
    const path = `/dates/${published.replace('-', '/')}/${String(day).padStart(2, '0')}/`
    return {
      day,
      articles,
      hijri: hijri?.day ?? null,
      hijriMonth: hijri && (hijri.day === 1 || day === 1) ? hijri.month : null,
      href: articles > 0 ? site.frame.href(path) : null,
    }
  }
  return monthGrid(year, month).map((week) => week.map((day) => (day === null ? null : cell(day))))
}

/** `/dates/2015/07/`: a month's calendar, and its articles. */
export const month: PageKind<MonthView> = {
  name: 'month',
  units: (site) => lists(site).units,
  names: (site) => lists(site).names(),
  *pages(site, from, to) {
    const { frame } = site
    const { wording } = frame
    for (const { list, page } of lists(site).range(from, to)) {
      const [year, number] = list.date.split('-') as [string, string]
      const title = wording.month(year, Number(number))
      const weeks = page === 1 ? weeksOf(site, list.date) : []
      yield listPage(
        site,
        {
          path: `/dates/${year}/${number}/`,
          title,
          description: wording.fill(wording.strings.dateDescription, {
            date: title,
            articles: wording.count('article', list.articles),
          }),
          filter: { published: list.date },
          articles: list.articles,
          stories: list.stories,
        },
        page,
        {
          year,
          month: Number(number),
          weeks,
          most: Math.max(0, ...weeks.flat().map((day) => day?.articles ?? 0)),
          steps: stepsBeside(site, list.date),
        },
        { section: 'dates' },
      )
    }
  },
}
