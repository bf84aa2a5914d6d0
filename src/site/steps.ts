import type { Site } from './page.ts'
import type { LinkView } from './summary.ts'

/** The years, months or days with articles before and after one. */
export interface Steps {
  before: LinkView | null
  after: LinkView | null
}

/** Neighbours of an ISO date (year, month or day) among those with articles. */
export function stepsBeside(site: Site, date: string): Steps {
  const length = date.length as 4 | 7 | 10
  site.trace.note(`date-names ${length}`)
  const dates = site.outline.archive.dates(length)
  const at = dates.findIndex((one) => one.date === date)
  const step = (to: { date: string } | undefined): LinkView | null =>
    to === undefined
      ? null
      : {
          text: site.frame.wording.date(to.date).text,
          href: site.frame.href(`/dates/${to.date.replaceAll('-', '/')}/`),
        }
  return { before: step(dates[at - 1]), after: step(dates[at + 1]) }
}
