import type { Evaluation } from './evaluate.ts'
import type { Segment } from './segment.ts'

/** How many of the words a document must have. */
export interface Demand {
  words: number
  allWords: boolean
}

/** Up to so many words all are wanted, and one find is enough; a longer query is most likely a pasted headline. */
const SHORT = 4

/** Stories that a long query's words must find all together, or most of them will do. */
const ENOUGH = 10

/** Decides how many of a query's words are asked for: all, or, where these find too little, most. */
export function demandOf(evaluation: Evaluation, passes: readonly Uint8Array[], segments: readonly Segment[]): Demand {
  const { words } = evaluation
  const all = { words, allWords: true }
  if (words < 2) return all
  const enough = words <= SHORT ? 1 : ENOUGH
  if (countStories(evaluation, passes, segments, words) >= enough) return all
  const highest = highestCount(evaluation, passes)
  const most = Math.min(Math.ceil(words / 2), highest)
  return most === 0 || most === words ? all : { words: most, allWords: false }
}

/** Whether a document that passes the filters is found. */
export function isFound(evaluation: Evaluation, segment: number, document: number, demand: Demand): boolean {
  const { words, eligible } = evaluation.segments[segment]!
  return eligible[document] === 1 && words[document]! >= demand.words
}

function countStories(
  evaluation: Evaluation,
  passes: readonly Uint8Array[],
  segments: readonly Segment[],
  words: number,
): number {
  let stories = 0
  for (const [number, { stories: storyOf }] of segments.entries()) {
    let last = -1
    for (let document = 0; document < storyOf.length; document++) {
      if (storyOf[document] === last || !passes[number]![document]) continue
      if (!isFound(evaluation, number, document, { words, allWords: true })) continue
      last = storyOf[document]!
      stories++
    }
  }
  return stories
}

function highestCount(evaluation: Evaluation, passes: readonly Uint8Array[]): number {
  let highest = 0
  for (const [number, { words, eligible }] of evaluation.segments.entries()) {
    for (let document = 0; document < words.length; document++) {
      if (passes[number]![document] && eligible[document] && words[document]! > highest) highest = words[document]!
    }
  }
  return highest
}
