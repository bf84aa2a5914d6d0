import type { Matching } from './match.ts'
import { type Matches, nothing } from './matches.ts'
import type { WantedTerm } from './resolve.ts'
import type { Segment } from './segment.ts'
import { matchesOf, sharedPostings } from './shared-postings.ts'

/**
 * In which postings of a word the next word of the phrase follows it, each by its own class; 'few' where these are too few for the
 * index to tell of, undefined where one of the two is not frequent.
 */
type Followed = ReadonlySet<number> | 'few' | undefined

/** The documents of a segment that have a phrase: from next words where these tell it, else from positions, or `unverified`. */
export async function matchPhrase(
  terms: readonly WantedTerm[],
  segment: Segment,
  number: number,
  { exact, enough }: Matching,
): Promise<Matches> {
  const [{ lists, rows }, followed] = await Promise.all([
    sharedPostings(terms, segment, number, exact),
    followedWords(terms, segment, number),
  ])
  const matches = (found: readonly number[][]) => ({ ...matchesOf(terms, lists, found), unread: 0 })
  const kept = rows.filter((row) =>
    followed.every((postings, word) => !(postings instanceof Set) || postings.has(row[word]!)),
  )
  if (kept.length === 0) return nothing
  const isTold = !exact && terms.length <= 2 && followed.every((postings) => postings instanceof Set)
  if (terms.length === 1 || isTold) return matches(kept)
  // Texts of documents that have words which hardly ever follow one another would be read in vain.
  if (enough !== undefined && kept.length >= enough && !followed.includes('few'))
    return { ...matches(kept), unverified: true }
  const { sideBySide } = await import('./side-by-side.ts')
  return matches(await sideBySide(terms, { lists, rows: kept }, segment, number, exact))
}

/** For each word but the last. */
function followedWords(terms: readonly WantedTerm[], segment: Segment, number: number): Promise<Followed[]> {
  const found = terms.map((term) => term.found[number])
  const pairs = found.slice(1).map(async (next, at): Promise<Followed> => {
    const word = found[at]
    if (word?.frequent === undefined || next?.frequent === undefined) return undefined
    const { nextPostings } = await import('./next-postings.ts')
    return (await nextPostings(segment, { ...word, frequent: word.frequent }, next.frequent)) ?? 'few'
  })
  return Promise.all(pairs)
}
