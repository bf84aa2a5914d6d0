import type { Archive } from '../model/archive.ts'
import type { Site } from './page.ts'
import type { LinkView } from './summary.ts'

/** The years, months or days with articles before and after one. */
export interface Steps {
  before: LinkView | null
  after: LinkView | null
}

/** Neighbours of an ISO date (year, month or day) among those with articles. */
export function stepsBeside(site: Site, date: string): Steps {
  site.trace.note(`date-steps ${date}`)
  const { before, after } = datesBeside(site.outline.archive, date)
  const step = (to: string | undefined): LinkView | null =>
    to === undefined
      ? null
      : { text: site.frame.wording.date(to).text, href: site.frame.href(`/dates/${to.replaceAll('-', '/')}/`) }
  return { before: step(before), after: step(after) }
}

/** The dates of articles, as exact as one of them, that stand next to it. */
export function datesBeside(archive: Archive, date: string): { before: string | undefined; after: string | undefined } {
  const dates = archive.dates(date.length as 4 | 7 | 10)
  const at = dates.findIndex((one) => one.date === date)
  return { before: dates[at - 1]?.date, after: dates[at + 1]?.date }
}
