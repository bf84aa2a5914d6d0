import type { NextWord } from './next-words.ts'
import type { TermHead } from './term-table.ts'

/** Frequent words at most: so many numbers there are. */
const MOST_FREQUENT = 0xffff

/** By word the number among those that occur so often and say something, from 1; 0 for the others. */
export function frequentNumbers(terms: readonly TermHead[], occurrences: number): Uint16Array {
  let number = 0
  const isFrequent = (term: TermHead) => term.occurrences >= occurrences && !term.light && number < MOST_FREQUENT
  return Uint16Array.from(terms, (term) => (isFrequent(term) ? ++number : 0))
}

/**
 * The frequent words that follow a word in so many of its documents or more, by number.
 *
 * @param documents of the word's occurrences, ascending
 * @param next number of the frequent word that follows each occurrence, 0 for none
 */
export function wordsNext(documents: Uint32Array, next: Uint16Array, least: number): NextWord[] {
  const found = new Map<number, number[]>()
  let posting = -1
  for (let at = 0; at < documents.length; at++) {
    if (at === 0 || documents[at] !== documents[at - 1]) posting++
    const word = next[at]!
    if (word === 0) continue
    const postings = found.get(word)
    if (postings === undefined) found.set(word, [posting])
    else if (postings.at(-1) !== posting) postings.push(posting)
  }
  return [...found]
    .filter(([, postings]) => postings.length >= least)
    .sort(([a], [b]) => a - b)
    .map(([word, postings]) => ({ word, postings }))
}
