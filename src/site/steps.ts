import type { Site } from './page.ts'
import type { LinkView } from './summary.ts'

/** The years, months or days with articles before and after one. */
export interface Steps {
  before: LinkView | null
  after: LinkView | null
}

const orders = new WeakMap<readonly string[], Map<string, number>>()

/** Neighbours of an ISO date among dates in order. */
export function stepsBeside(site: Site, dates: readonly string[], date: string): Steps {
  let order = orders.get(dates)
  if (!order) {
    order = new Map(dates.map((one, index) => [one, index]))
    orders.set(dates, order)
  }
  const at = order.get(date)!
  const step = (to: string | undefined): LinkView | null =>
    to === undefined
      ? null
      : { text: site.frame.wording.date(to).text, href: site.frame.href(`/dates/${to.replaceAll('-', '/')}/`) }
  return { before: step(dates[at - 1]), after: step(dates[at + 1]) }
}
