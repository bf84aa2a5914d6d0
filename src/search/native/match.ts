import { type Matches, nothing, worth } from './matches.ts'
import type { ResolvedClause, WantedTerm } from './resolve.ts'
import type { Segment } from './segment.ts'

/** The documents of a segment that one of the clauses finds, each at its best clause's worth. */
export async function matchGroup(
  clauses: readonly ResolvedClause[],
  segment: Segment,
  number: number,
  exact: boolean,
): Promise<Matches> {
  const found = await Promise.all(
    clauses.map(async ({ type, terms }) => {
      if (type === 'any') return matchAny(terms, segment, number, exact)
      const { matchPhrase } = await import('./match-phrase.ts')
      return matchPhrase(terms, segment, number, exact)
    }),
  )
  return best(found)
}

async function matchAny(
  terms: readonly WantedTerm[],
  segment: Segment,
  number: number,
  exact: boolean,
): Promise<Matches> {
  return best(
    await Promise.all(
      terms.map(async (term) => {
        const found = term.found[number]
        if (found === undefined || (exact && !found.forms.some(term.isExact))) return nothing
        const postings = await segment.postings(found, term.isExact)
        const matches: Matches = { documents: [], scores: [] }
        for (let index = 0; index < postings.documents.length; index++) {
          if (exact && !postings.exact[index]) continue
          matches.documents.push(postings.documents[index]!)
          matches.scores.push(worth(term, postings, index))
        }
        return matches
      }),
    ),
  )
}

/** The union, each document at its highest score. */
function best(lists: readonly Matches[]): Matches {
  const filled = lists.filter(({ documents }) => documents.length > 0)
  if (filled.length <= 1) return filled[0] ?? nothing
  const scores = new Map<number, number>()
  for (const list of filled) {
    for (const [index, document] of list.documents.entries()) {
      const score = list.scores[index]!
      if (score > (scores.get(document) ?? -1)) scores.set(document, score)
    }
  }
  const documents = [...scores.keys()].sort((a, b) => a - b)
  return { documents, scores: documents.map((document) => scores.get(document)!) }
}
