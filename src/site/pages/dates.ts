import { type BarChart, dateBars } from '../chart.ts'
import { Page, type PageKind } from '../page.ts'

export interface DatesView {
  years: { year: string; href: string; articles: number; months: { month: number; href: string; articles: number }[] }[]
  undated: { href: string; articles: number }
  chart: BarChart | null
  /** All that have a date. */
  dated: number
}

/** `/dates/`: years and months. */
export const dates: PageKind<DatesView> = {
  name: 'dates',
  units: () => 1,
  *pages(site) {
    const { archive, frame } = site
    const months = archive.dates(7)
    const years = archive
      .dates(4)
      .toReversed()
      .map(({ date: year, articles }) => ({
        year,
        articles,
        href: frame.href(`/dates/${year}/`),
        months: months
          .filter(({ date }) => date.startsWith(`${year}-`))
          .map(({ date, articles }) => ({
            month: Number(date.slice(5)),
            articles,
            href: frame.href(`/dates/${date.replace('-', '/')}/`),
          })),
      }))
    const { strings } = frame.wording
    yield new Page(
      { title: strings.dates, description: strings.datesDescription, path: '/dates/', section: 'dates' },
      {
        years,
        undated: { href: frame.href('/dates/undated/'), articles: archive.count({ published: null }) },
        chart: dateBars(site),
        dated: years.reduce((sum, { articles }) => sum + articles, 0),
      },
    )
  },
}
