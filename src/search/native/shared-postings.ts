import { type Matches, worth } from './matches.ts'
import type { Postings } from './postings.ts'
import type { WantedTerm } from './resolve.ts'
import type { Segment } from './segment.ts'

/** What the words of a phrase have in common in a segment, side by side or not. */
export interface SharedPostings {
  /** One list a word. */
  lists: Postings[]
  /** By document that has all words, ascending: its posting's number in each list. */
  rows: number[][]
}

/** @param terms all in the segment. @param exact whether only the forms count that were typed */
export async function sharedPostings(
  terms: readonly WantedTerm[],
  segment: Segment,
  number: number,
  exact: boolean,
): Promise<SharedPostings> {
  const lists = await Promise.all(terms.map(({ found, isExact }) => segment.postings(found[number]!, isExact)))
  const rows = intersection(lists)
  return { lists, rows: exact ? rows.filter((row) => row.every((at, word) => lists[word]!.exact[at])) : rows }
}

/** The documents of some rows, and what each is worth. */
export function matchesOf(
  terms: readonly WantedTerm[],
  lists: readonly Postings[],
  rows: readonly number[][],
): Pick<Matches, 'documents' | 'scores'> {
  return {
    documents: rows.map((row) => lists[0]!.documents[row[0]!]!),
    scores: rows.map((row) => row.reduce((sum, at, word) => sum + worth(terms[word]!, lists[word]!, at), 0)),
  }
}

/** For each document that all lists have, its posting's number in each. */
function intersection(lists: readonly Postings[]): number[][] {
  const rows: number[][] = []
  const cursors = lists.map(() => 0)
  const [first, ...others] = lists.map(({ documents }) => documents)
  // Plain loops: a reader's first query runs them before they are compiled.
  for (let at = 0; at < first!.length; at++) {
    cursors[0] = at
    let isShared = true
    for (let other = 0; other < others.length; other++) {
      const documents = others[other]!
      let cursor = cursors[other + 1]!
      while (cursor < documents.length && documents[cursor]! < first![at]!) cursor++
      cursors[other + 1] = cursor
      if (documents[cursor] !== first![at]) isShared = false
    }
    if (isShared) rows.push(cursors.slice())
  }
  return rows
}
