import type { Matching } from './match.ts'
import { type Matches, nothing } from './matches.ts'
import type { WantedTerm } from './resolve.ts'
import type { Segment } from './segment.ts'
import { matchesOf, type SharedPostings, sharedPostings } from './shared-postings.ts'

/** Where a word of a phrase is followed by its next word, each by its own class. */
type Followed =
  | { type: 'told'; postings: ReadonlySet<number> }
  /** In too few documents for the index to tell of. */
  | { type: 'few' }
  /** One of the two is not frequent. */
  | { type: 'unknown' }

/**
 * The documents of a segment that have a phrase: from next words where these tell it, else from positions, or `unverified`. Next words
 * tell all of a phrase of two words, and are read beside the postings; of a longer one they only spare positions.
 */
export async function matchPhrase(
  terms: readonly WantedTerm[],
  segment: Segment,
  number: number,
  { exact, enough = Number.POSITIVE_INFINITY }: Matching,
): Promise<Matches> {
  if (terms.some(({ found }) => found[number] === undefined)) return nothing
  const readNext = () => followedWords(terms, segment, number)
  const isPair = terms.length === 2
  const [{ lists, rows }, early] = await Promise.all([
    sharedPostings(terms, segment, number, exact),
    isPair ? readNext() : undefined,
  ])
  const matches = (found: readonly number[][]) => ({ ...matchesOf(terms, lists, found), unread: 0 })
  if (terms.length === 1) return matches(rows)
  if (!isPair && rows.length >= enough) return { ...matches(rows), unverified: true }
  const followed = early ?? (await readNext())
  const kept = rowsFollowed(rows, followed)
  if (isPair && !exact && followed[0]!.type === 'told') return matches(kept)
  // Texts of documents that have words which hardly ever follow one another would be read in vain.
  if (kept.length >= enough && followed[0]!.type !== 'few') return { ...matches(kept), unverified: true }
  if (kept.length === 0) return nothing
  const { sideBySide } = await import('./side-by-side.ts')
  return matches(await sideBySide(terms, { lists, rows: kept }, segment, number, exact))
}

/** The rows whose words follow one another two by two, as far as it is told. */
function rowsFollowed(rows: SharedPostings['rows'], followed: readonly Followed[]): SharedPostings['rows'] {
  return rows.filter((row) => followed.every((next, word) => next.type !== 'told' || next.postings.has(row[word]!)))
}

/** For each word but the last. */
function followedWords(terms: readonly WantedTerm[], segment: Segment, number: number): Promise<Followed[]> {
  const found = terms.map((term) => term.found[number]!)
  const pairs = found.slice(1).map(async (next, at): Promise<Followed> => {
    const { frequent, documents } = found[at]!
    if (frequent === undefined || next.frequent === undefined) return { type: 'unknown' }
    const { nextPostings } = await import('./next-postings.ts')
    const postings = await nextPostings(segment, { frequent, documents }, next.frequent)
    return postings === undefined ? { type: 'few' } : { type: 'told', postings }
  })
  return Promise.all(pairs)
}
