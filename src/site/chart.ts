import type { ArticleFilter } from '../model/archive.ts'
import type { Site } from './page.ts'

export interface Bar {
  label: string
  value: number
  href?: string
}

export interface BarChart {
  bars: Bar[]
  /** What a bar stands for. */
  unit: 'day' | 'month' | 'year'
}

/** More bars than this cannot be told apart on a phone. */
const mostBars = 72

/** Articles by the finest of day, month and year that still fits; nothing where there is nothing to compare. */
export function dateBars(site: Site, filter: ArticleFilter = {}): BarChart | null {
  const { archive, frame } = site
  for (const [length, unit] of [
    [10, 'day'],
    [7, 'month'],
    [4, 'year'],
  ] as const) {
    const dates = archive.dates(length, filter)
    if (dates.length > mostBars && length !== 4) continue
    if (dates.length < 2) return null
    return {
      unit,
      bars: dates.slice(-mostBars).map(({ date, articles }) => ({
        label: frame.wording.date(date).text,
        value: articles,
        href: frame.href(`/dates/${date.replaceAll('-', '/')}/`),
      })),
    }
  }
  return null
}
