import type { Clause, Query } from '../engine.ts'
import { isPlainWord } from './content-words.ts'
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

/** Whether a document that passes the filters is found. */
export function isFound(evaluation: Evaluation, segment: number, document: number, demand: Demand): boolean {
  const { words, eligible } = evaluation.segments[segment]!
  return eligible[document] === 1 && words[document]! >= demand.words
}

export function demandAll({ words }: Evaluation): Demand {
  return { words, allWords: true }
}

/** Most of the words: half of them, or as many less as it takes to find enough. */
export function demandMost(
  evaluation: Evaluation,
  passes: readonly Uint8Array[],
  segments: readonly Segment[],
): Demand {
  let words = Math.ceil(evaluation.words / 2)
  while (words > 1 && countStories(evaluation, passes, { words, allWords: false }, segments, ENOUGH) < ENOUGH) words--
  return { words, allWords: words === evaluation.words }
}

/** Whether all of a query's words find enough together. */
export function allFindEnough(
  query: Query,
  evaluation: Evaluation,
  passes: readonly Uint8Array[],
  segments: readonly Segment[],
): boolean {
  const enough = enoughFor(query)
  return countStories(evaluation, passes, demandAll(evaluation), segments, enough) === enough
}

/** Stories that all words of a query must find together, or most of them will do. */
export function enoughFor(query: Query): number {
  return countWords(query) <= SHORT ? 1 : ENOUGH
}

/**
 * The query with the words of its phrases asked for one by one, for a pasted headline, whose quotes are the headline's own.
 * Where nothing but phrases was typed they stay.
 */
export function loosened(query: Query): Query {
  if (!query.groups.some(isPlainWord) || !query.groups.some(isPhrase)) return query
  const groups = query.groups.flatMap((group): Clause[][] => {
    if (!isPhrase(group)) return [group]
    return group[0].words.map((text) => [{ type: 'word', text }])
  })
  return { ...query, groups }
}

export function isPhrase(group: Clause[]): group is [Extract<Clause, { type: 'phrase' }>] {
  return group.length === 1 && group[0]!.type === 'phrase'
}

function countWords({ groups }: Query): number {
  return groups.reduce((sum, [clause]) => sum + (clause?.type === 'phrase' ? clause.words.length : 1), 0)
}

/** Stories found, up to so many. */
function countStories(
  evaluation: Evaluation,
  passes: readonly Uint8Array[],
  demand: Demand,
  segments: readonly Segment[],
  most: number,
): number {
  let count = 0
  for (const [number, { stories }] of segments.entries()) {
    let last = -1
    for (let document = 0; document < stories.length; document++) {
      if (stories[document] === last || !passes[number]![document]) continue
      if (!isFound(evaluation, number, document, demand)) continue
      last = stories[document]!
      if (++count === most) return count
    }
  }
  return count
}
