import { eachTerm } from './terms.ts'

/*
 * The terms of a text with their counts, each in a number of 32 bits, the term in the upper 24: what is learnt of an article once,
 * where it is parsed, so that no later build reads its text for it.
 */

const countBits = 8
const mostCounted = (1 << countBits) - 1

export const termOf = (entry: number) => entry >>> countBits
export const countOf = (entry: number) => entry & mostCounted

/** The distinct terms of texts, ascending, with how often each occurs; beyond 255 it is not counted on. */
export function termVector(texts: readonly string[]): Uint32Array {
  const counts = new Map<number, number>()
  for (const text of texts) eachTerm(text, (term) => counts.set(term, (counts.get(term) ?? 0) + 1))
  const entries = Uint32Array.from(counts, ([term, count]) => (term << countBits) | Math.min(mostCounted, count))
  return entries.sort()
}
