import { matchPhrase } from './match-phrase.ts'
import { type Matches, mostWorth, nothing, worth } from './matches.ts'
import { documentsOf, type ResolvedClause, type WantedTerm } from './resolve.ts'
import type { Segment } from './segment.ts'

/** How clauses are matched. */
export interface Matching {
  /** Letters and hamza as typed. */
  exact: boolean
  /**
   * Where so many documents are found without them, kin with a file of their own are left unread: what they are worth at most is
   * told. So are the positions of a phrase whose words so many documents may have side by side: its finds are `unverified`. Undefined: all
   * are read.
   */
  enough?: number | undefined
}

/** The documents of a segment that one of the clauses finds, each at its best clause's worth. */
export async function matchGroup(
  clauses: readonly ResolvedClause[],
  segment: Segment,
  number: number,
  matching: Matching,
): Promise<Matches> {
  const found = await Promise.all(
    clauses.map(async ({ type, terms }) => {
      if (type === 'any') return matchAny(terms, segment, number, matching)
      const isAlone = clauses.length === 1
      return matchPhrase(terms, segment, number, isAlone ? matching : { exact: matching.exact })
    }),
  )
  return found.length === 1 ? found[0]! : best(found)
}

async function matchAny(
  terms: readonly WantedTerm[],
  segment: Segment,
  number: number,
  { exact, enough }: Matching,
): Promise<Matches> {
  const canWait = ({ weight, found }: WantedTerm) => weight < 1 && found.some((term) => term?.postings.type === 'file')
  const first = terms.filter((term) => !canWait(term))
  const documents = first.reduce((sum, term) => sum + documentsOf(term), 0)
  const read = enough !== undefined && documents >= enough ? first : terms
  const left = terms.filter((term) => !read.includes(term) && term.found[number] !== undefined)
  const unread = Math.max(0, ...left.map(mostWorth))
  return { ...best(await Promise.all(read.map((term) => matchTerm(term, segment, number, exact)))), unread }
}

async function matchTerm(term: WantedTerm, segment: Segment, number: number, exact: boolean): Promise<Matches> {
  const found = term.found[number]
  if (found === undefined || (exact && !found.forms.some(term.isExact))) return nothing
  const postings = await segment.postings(found, term.isExact)
  const matches: Matches = { documents: [], scores: [], unread: 0 }
  for (let index = 0; index < postings.documents.length; index++) {
    if (exact && !postings.exact[index]) continue
    matches.documents.push(postings.documents[index]!)
    matches.scores.push(worth(term, postings, index))
  }
  return matches
}

/** The union, each document at its highest score. */
function best(lists: readonly Matches[]): Matches {
  const unread = Math.max(0, ...lists.map((list) => list.unread))
  const filled = lists.filter(({ documents }) => documents.length > 0)
  if (filled.length <= 1) return { ...(filled[0] ?? nothing), unread }
  const scores = new Map<number, number>()
  for (const list of filled) {
    for (const [index, document] of list.documents.entries()) {
      const score = list.scores[index]!
      if (score > (scores.get(document) ?? -1)) scores.set(document, score)
    }
  }
  const documents = [...scores.keys()].sort((a, b) => a - b)
  return { documents, scores: documents.map((document) => scores.get(document)!), unread }
}
