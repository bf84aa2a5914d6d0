import type { Postings } from './postings.ts'
import { HIGHEST_LEVEL } from './postings.ts'
import type { ResolvedClause, WantedTerm } from './resolve.ts'
import type { Segment } from './segment.ts'

/** Documents of a segment that match, ascending, and what each is worth. */
export interface Matches {
  documents: number[]
  scores: number[]
}

/** A find by another form of the word than the one typed is worth this much of one by the form itself. */
const OTHER_FORM = 0.9

/** The documents of a segment that one of the clauses finds, each at its best clause's worth. */
export async function matchGroup(
  clauses: readonly ResolvedClause[],
  segment: Segment,
  number: number,
  exact: boolean,
): Promise<Matches> {
  const found = await Promise.all(
    clauses.map((clause) =>
      clause.type === 'any'
        ? matchAny(clause.terms, segment, number, exact)
        : matchPhrase(clause.terms, segment, number, exact),
    ),
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

const nothing: Matches = { documents: [], scores: [] }

function worth(term: WantedTerm, { levels, exact }: Postings, index: number): number {
  const form = exact[index] ? 1 : OTHER_FORM
  return (term.rarity * term.weight * form * levels[index]!) / HIGHEST_LEVEL
}

/** Documents where the words stand side by side, each word by its own class and no kin. */
async function matchPhrase(
  terms: readonly WantedTerm[],
  segment: Segment,
  number: number,
  exact: boolean,
): Promise<Matches> {
  const found = terms.map((term) => term.found[number])
  if (found.some((term) => term === undefined)) return nothing
  const lists = await Promise.all(terms.map((term, word) => segment.postings(found[word]!, term.isExact)))
  const shared = intersection(lists)
  if (shared.length === 0) return nothing
  const places = await Promise.all(
    found.map((term, word) =>
      segment.positions(
        term!,
        lists[word]!.forms,
        shared.map((row) => row[word]!),
      ),
    ),
  )
  const matches: Matches = { documents: [], scores: [] }
  for (const row of shared) {
    const starts = row.map((posting, word) => {
      const { positions, forms } = places[word]![posting]!
      const isExact = terms[word]!.isExact
      const kept = exact ? positions.filter((_, index) => isExact(found[word]!.forms[forms[index]!]!)) : positions
      return new Set(kept.map((position) => position - word))
    })
    if (![...starts[0]!].some((start) => starts.every((others) => others.has(start)))) continue
    matches.documents.push(lists[0]!.documents[row[0]!]!)
    matches.scores.push(row.reduce((sum, posting, word) => sum + worth(terms[word]!, lists[word]!, posting), 0))
  }
  return matches
}

/** For each document that all lists have, its posting's number in each. */
function intersection(lists: readonly Postings[]): number[][] {
  const rows: number[][] = []
  const cursors = lists.map(() => 0)
  for (const document of lists[0]!.documents) {
    for (const [word, { documents }] of lists.entries()) {
      while (cursors[word]! < documents.length && documents[cursors[word]!]! < document) cursors[word]!++
    }
    if (lists.every(({ documents }, word) => documents[cursors[word]!] === document)) rows.push([...cursors])
  }
  return rows
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
