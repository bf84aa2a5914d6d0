import type { Column } from './columns.ts'
import type { Evaluation } from './evaluate.ts'
import type { Segment } from './segment.ts'
import { type Demand, isFound } from './select.ts'
import { byCodeUnit } from './skeleton.ts'

/** A story found, by the version that is shown. */
export interface FoundStory {
  segment: number
  document: number
  score: number
}

/**
 * The stories found, each by its best version, in index order.
 * @param isBetter whether a version is to be shown instead of the one before; undefined: every version is shown.
 */
export function foundStories(
  evaluation: Evaluation,
  passes: readonly Uint8Array[],
  demand: Demand,
  segments: readonly Segment[],
  isBetter: ((story: FoundStory, shown: FoundStory) => boolean) | undefined,
): FoundStory[] {
  const stories: FoundStory[] = []
  for (const [number, segment] of segments.entries()) {
    let last = -1
    for (let document = 0; document < segment.root.documents; document++) {
      if (!passes[number]![document] || !isFound(evaluation, number, document, demand)) continue
      const score = scoreOf(evaluation, number, document)
      const found = { segment: number, document, score }
      const story = segment.stories[document]!
      if (story !== last || isBetter === undefined) stories.push(found)
      else if (isBetter(found, stories.at(-1)!)) stories[stories.length - 1] = found
      last = story
    }
  }
  return stories
}

/** The sum of what the words are worth there, less where some are missing: ten common words do not stand for three rare ones. */
function scoreOf({ words, segments }: Evaluation, segment: number, document: number): number {
  const { scores, words: found } = segments[segment]!
  return words === 0 ? scores[document]! : scores[document]! * Math.sqrt(found[document]! / words)
}

/** Best first; among equals those of a later segment, then those nearer the front of it. */
export function byScore(a: FoundStory, b: FoundStory): number {
  return b.score - a.score || inIndexOrder(a, b)
}

function inIndexOrder(a: FoundStory, b: FoundStory): number {
  return b.segment - a.segment || a.document - b.document
}

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
