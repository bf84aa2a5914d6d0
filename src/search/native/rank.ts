import type { Evaluation } from './evaluate.ts'
import type { Segment } from './segment.ts'
import { type Demand, isFound } from './select.ts'

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

/** Later segments first, in a segment from the front. */
export function inIndexOrder(a: FoundStory, b: FoundStory): number {
  return b.segment - a.segment || a.document - b.document
}
