import { HIGHEST_LEVEL, type Postings } from './postings.ts'
import type { WantedTerm } from './resolve.ts'

/** Documents of a segment that match, ascending, and what each is worth. */
export interface Matches {
  documents: number[]
  scores: number[]
  /** The most that a document may be worth by words that were not read, 0 where all were. */
  unread: number
  /** The documents have the words of a phrase, but perhaps not side by side. */
  unverified?: boolean
}

/** A find by another form of the word than the one typed is worth this much of one by the form itself. */
const OTHER_FORM = 0.9

export const nothing: Matches = { documents: [], scores: [], unread: 0 }

/** What a document is worth by one word at most. */
export function mostWorth({ rarity, weight }: WantedTerm): number {
  return (rarity * weight * HIGHEST_LEVEL) / HIGHEST_LEVEL
}

/** What a document is worth by one word. */
export function worth(term: WantedTerm, { levels, exact }: Postings, index: number): number {
  const form = exact[index] ? 1 : OTHER_FORM
  return (term.rarity * term.weight * form * levels[index]!) / HIGHEST_LEVEL
}
