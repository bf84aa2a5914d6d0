/** The order by date, which is loaded where it is asked for. */
import type { Column } from './columns.ts'
import { type FoundStory, inIndexOrder } from './rank.ts'
import type { Segment } from './segment.ts'
import { byCodeUnit } from './skeleton.ts'

/** Days of each segment's documents. */
export type Days = Column[]

/** Undated versions of a story stand after the dated ones, these newest first: so the last dated one is the oldest. */
export function isOlder(days: Days): (story: FoundStory, shown: FoundStory) => boolean {
  return (story, shown) => dayIn(days, story) !== '' || dayIn(days, shown) === ''
}

function dayIn(days: Days, { segment, document }: FoundStory): string {
  const { values, ordinals } = days[segment]!
  return values[ordinals[document]! - 1] ?? ''
}

interface Dated {
  story: FoundStory
  date: string
}

/** Newest first, or just the other way round, but for undated ones, which come last. */
function inOrder(sort: 'newest' | 'oldest'): {
  byDate: (a: Dated, b: Dated) => number
  total: (a: Dated, b: Dated) => number
} {
  const direction = sort === 'newest' ? 1 : -1
  const byDate = (a: Dated, b: Dated) =>
    Number(a.date === '') - Number(b.date === '') || direction * byCodeUnit(b.date, a.date)
  return { byDate, total: (a, b) => byDate(a, b) || direction * inIndexOrder(a.story, b.story) }
}

/** The stories `from` to `to` by date. Only the times of days at the edges of the page and on it are read. */
export async function byDate(
  stories: readonly FoundStory[],
  days: Days,
  segments: readonly Segment[],
  sort: 'newest' | 'oldest',
  from: number,
  to: number,
): Promise<FoundStory[]> {
  const order = inOrder(sort)
  const dated = stories.map((story) => ({ story, date: dayIn(days, story) })).sort(order.total)
  const first = dated[from]
  const last = dated[Math.min(to, dated.length) - 1]
  if (first === undefined || last === undefined) return []
  const start = dated.findIndex((story) => order.byDate(story, first) === 0)
  const end = dated.findLastIndex((story) => order.byDate(story, last) === 0) + 1
  const timed = await Promise.all(
    dated.slice(start, end).map(async ({ story, date }) => {
      const time = date === '' ? '' : await segments[story.segment]!.time(story.document)
      return { story, date: date + time }
    }),
  )
  return timed
    .sort(order.total)
    .slice(from - start, to - start)
    .map(({ story }) => story)
}
