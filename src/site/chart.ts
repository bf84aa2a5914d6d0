import type { ArticleFilter } from '../model/archive.ts'
import type { Site } from './page.ts'
import { type Period, periodLength, periodsBetween, periodsFrom } from './periods.ts'

export interface Bar {
  label: string
  value: number
  /** Only where there are articles. */
  href?: string
}

export interface BarChart {
  bars: Bar[]
  /** What a bar stands for. */
  unit: Period
}

/** More bars than this cannot be told apart on a phone. */
const mostBars = 96

/** A stretch of time in parts that fit into a chart, those without an article too. */
export interface TimeAxis {
  unit: Period
  /** ISO dates, oldest first. */
  periods: string[]
}

/** Days, else months, else years, as soon as they fit; nothing where there is nothing to compare. Of too many years the last. */
export function timeAxis({ archive }: Site, filter: ArticleFilter = {}): TimeAxis | null {
  for (const unit of ['day', 'month', 'year'] as const) {
    const dates = archive.dates(periodLength[unit], filter)
    const [first, last] = [dates[0]?.date, dates.at(-1)?.date]
    if (first === undefined || last === undefined || first === last) return null
    const fits = periodsFrom(unit, first, last) <= mostBars
    if (fits || unit === 'year') return { unit, periods: periodsBetween(unit, first, last).slice(-mostBars) }
  }
  return null
}

/** Articles in each part of a stretch of time. */
export function articlesOver({ archive }: Site, { unit, periods }: TimeAxis, filter: ArticleFilter = {}): number[] {
  const found = new Map(archive.dates(periodLength[unit], filter).map(({ date, articles }) => [date, articles]))
  return periods.map((period) => found.get(period) ?? 0)
}

/** Articles over time, by day, month or year. */
export function dateBars(site: Site, filter: ArticleFilter = {}): BarChart | null {
  const axis = timeAxis(site, filter)
  if (!axis) return null
  const values = articlesOver(site, axis, filter)
  const bars = axis.periods.map((period, index): Bar => {
    const value = values[index]!
    const label = site.frame.wording.date(period).text
    return value === 0
      ? { label, value }
      : { label, value, href: site.frame.href(`/dates/${period.replaceAll('-', '/')}/`) }
  })
  return { unit: axis.unit, bars }
}
