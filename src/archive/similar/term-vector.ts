import type { FoldedText } from '../../arabic/folded-text.ts'
import { eachTerm, termBits } from './terms.ts'

/*
 * The terms of a text with their counts, each in a number of 32 bits, the term in the upper 24: what is learnt of an article once,
 * where it is parsed, so that no later build reads its text for it.
 */

const countBits = 8

/** Occurrences beyond which none is counted. */
export const mostCounted = (1 << countBits) - 1

export const termOf = (entry: number) => entry >>> countBits
export const countOf = (entry: number) => entry & mostCounted
export const entryOf = (term: number, count: number) => ((term << countBits) | count) >>> 0

/** Counts by term; all zero but while a vector is made. */
const counts = new Uint8Array(1 << termBits)

/** The distinct terms of a text's words from one on, ascending, with how often each occurs; beyond 255 it is not counted on. */
export function termVector(folded: FoldedText, word = 0): Uint32Array {
  const terms: number[] = []
  eachTerm(folded, word, (term) => {
    const before = counts[term]!
    if (before === 0) terms.push(term)
    if (before < mostCounted) counts[term] = before + 1
  })
  const entries = Uint32Array.from(terms).sort()
  for (let at = 0; at < entries.length; at++) {
    const term = entries[at]!
    entries[at] = entryOf(term, counts[term]!)
    counts[term] = 0
  }
  return entries
}
