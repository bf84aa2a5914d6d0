import type { Query } from '../engine.ts'
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

/** The stories found, each by its best version: the best match, the newest or the oldest. In index order. */
export function foundStories(
  evaluation: Evaluation,
  passes: readonly Uint8Array[],
  demand: Demand,
  segments: readonly Segment[],
  sort: Query['sort'],
): FoundStory[] {
  const stories: FoundStory[] = []
  for (const [number, segment] of segments.entries()) {
    let last = -1
    for (let document = 0; document < segment.root.documents; document++) {
      if (!passes[number]![document] || !isFound(evaluation, number, document, demand)) continue
      const score = scoreOf(evaluation, number, document)
      const story = segment.stories[document]!
      const shown = stories.at(-1)
      if (story !== last || shown === undefined) stories.push({ segment: number, document, score })
      // A story's versions stand newest first, so the last one is the oldest.
      else if (sort === 'oldest' || (sort === 'relevance' && score > shown.score))
        Object.assign(shown, { document, score })
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

/** The stories `from` to `to` by date; undated ones come last. Only the times of days at the edge of the page are read. */
export async function byDate(
  stories: readonly FoundStory[],
  segments: readonly Segment[],
  sort: 'newest' | 'oldest',
  from: number,
  to: number,
): Promise<FoundStory[]> {
  const days = await Promise.all(segments.map((segment) => segment.days()))
  const dated = stories.map((story) => {
    const { values, ordinals } = days[story.segment]!
    return { story, date: values[ordinals[story.document]! - 1] ?? '' }
  })
  const direction = sort === 'newest' ? -1 : 1
  const compare = (a: { date: string }, b: { date: string }) =>
    Number(a.date === '') - Number(b.date === '') || direction * byCodeUnit(a.date, b.date)
  dated.sort((a, b) => compare(a, b) || inIndexOrder(a.story, b.story))
  const first = dated[from]
  const last = dated[Math.min(to, dated.length) - 1]
  if (first === undefined || last === undefined) return []
  const start = dated.findIndex((story) => compare(story, first) === 0)
  const end = dated.findLastIndex((story) => compare(story, last) === 0) + 1
  const timed = await Promise.all(
    dated.slice(start, end).map(async ({ story, date }) => ({
      story,
      date: date === '' ? '' : date + (await segments[story.segment]!.time(story.document)),
    })),
  )
  timed.sort((a, b) => compare(a, b) || inIndexOrder(a.story, b.story))
  return timed.slice(from - start, to - start).map(({ story }) => story)
}
