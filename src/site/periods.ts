/** What a bar of a chart stands for. */
export type Period = 'day' | 'month' | 'year'

/** Characters of an ISO date that name a period. */
export const periodLength = { day: 10, month: 7, year: 4 } as const satisfies Record<Period, number>

const dayMilliseconds = 86_400_000

/** A date, month or year as a number that the next one follows. */
function ordinal(period: Period, iso: string): number {
  const [year = 0, month = 1] = iso.split('-').map(Number)
  if (period === 'year') return year
  return period === 'month' ? year * 12 + month - 1 : Date.parse(`${iso}T00:00:00Z`) / dayMilliseconds
}

function named(period: Period, at: number): string {
  const year = (number: number) => String(number).padStart(4, '0')
  if (period === 'year') return year(at)
  if (period === 'month') return `${year(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`
  return new Date(at * dayMilliseconds).toISOString().slice(0, 10)
}

/** How many periods there are from the first to the last of two ISO dates, both counted. */
export function periodsFrom(period: Period, first: string, last: string): number {
  return ordinal(period, last) - ordinal(period, first) + 1
}

/** Every period from the first to the last. */
export function periodsBetween(period: Period, first: string, last: string): string[] {
  const start = ordinal(period, first)
  return Array.from({ length: periodsFrom(period, first, last) }, (_, index) => named(period, start + index))
}
