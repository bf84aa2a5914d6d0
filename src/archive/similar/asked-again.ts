import { type Company, mostSimilar } from './company.ts'
import type { Before } from './compared.ts'
import { decidingTerms, type Vectors } from './deciding-terms.ts'
import { nearestPostings, type Postings, placeAmong } from './postings.ts'

/** The articles compared: their deciding terms and the lists of these. */
export interface Compared {
  vectors: Vectors
  postings: Postings
  company: Company
}

/**
 * Which articles may have other ones most similar to them than before: those that changed, those that had a changed or gone one
 * among their best, those that stand in a long list where one came or went, and those that a changed one is near enough to.
 *
 * @param changed articles that are new, or of which deciding terms or story are other ones
 */
export function askedAgain({ vectors, postings, company }: Compared, before: Before, changed: Uint8Array): Uint8Array {
  const { learnt, oldOf, newOf } = before
  const asked = changed.slice()
  const isChanged = (old: number) => newOf[old] === -1 || changed[newOf[old]!] === 1
  for (let article = 0; article < oldOf.length; article++) {
    const old = oldOf[article]!
    if (old < 0) continue
    for (let at = old * mostSimilar; at < (old + 1) * mostSimilar; at++) {
      const one = learnt.best[at]!
      if (one >= 0 && isChanged(one)) asked[article] = 1
    }
  }
  markNeighbours(postings, vectors, before, changed, asked)
  for (let article = 0; article < changed.length; article++) {
    if (!changed[article]) continue
    company.meet(article, vectors, postings)
    company.each((other, score) => {
      const old = oldOf[other]!
      if (old >= 0 && score >= learnt.scores[(old + 1) * mostSimilar - 1]!) asked[other] = 1
    })
  }
  return asked
}

/** Marks those whose stretch of a long list holds an article that came into the list or left it. */
function markNeighbours(
  postings: Postings,
  vectors: Vectors,
  { learnt, oldOf, newOf }: Before,
  changed: Uint8Array,
  asked: Uint8Array,
): void {
  const gone = newOf.reduce((sum, place) => (place === -1 ? sum + 1 : sum), 0)
  const moved = changed.reduce((sum, is) => sum + is, gone)
  const mark = (term: number, article: number) => {
    const [from, to] = [postings.from[term]!, postings.from[term + 1]!]
    // Neither now nor before was any of it out of another's reach.
    if (to - from + moved <= nearestPostings) return
    const own = placeAmong(postings, term, article)
    const end = Math.min(to, own + nearestPostings + 1)
    for (let at = Math.max(from, own - nearestPostings); at < end; at++) asked[postings.articles[at]!] = 1
  }
  for (let article = 0; article < changed.length; article++) {
    if (!changed[article]) continue
    const old = oldOf[article]!
    const terms = decidedBy(vectors, article)
    const oldTerms = old < 0 ? [] : decidedBy(learnt, old)
    for (const term of terms) if (!oldTerms.includes(term)) mark(term, article)
    for (const term of oldTerms) if (!terms.includes(term)) mark(term, article)
  }
  // One that is gone stood before the first that comes after it and stayed.
  let next = oldOf.length
  for (let old = newOf.length - 1; old >= 0; old--) {
    if (newOf[old]! >= 0) next = newOf[old]!
    else for (const term of decidedBy(learnt, old)) mark(term, next)
  }
}

/** The deciding terms of an article. */
function decidedBy({ terms, weights }: Vectors, article: number): number[] {
  const found: number[] = []
  for (let at = article * decidingTerms; at < (article + 1) * decidingTerms && weights[at]! > 0; at++)
    found.push(terms[at]!)
  return found
}
