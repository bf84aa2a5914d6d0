import type { Before } from './compared.ts'
import { decide, decidingTerms, emptyVectors, type Vectors } from './deciding-terms.ts'
import { type Learnt, ownOf } from './learnt.ts'
import { Rarity } from './rarity.ts'
import { TermSet } from './term-set.ts'
import { termOf } from './term-vector.ts'
import { termBits } from './terms.ts'

type Terms = Pick<Learnt, 'ends' | 'own'>

/** The deciding terms of all articles, and which of them are other ones than before; all where nothing was learnt before. */
export function weighTerms(terms: Terms, before: Before | undefined): { vectors: Vectors; changed: Uint8Array } {
  const articles = terms.ends.length
  const vectors = emptyVectors(articles)
  const changed = new Uint8Array(articles)
  const rarity = new Rarity(articles)
  const comparable = before && new Rarity(before.newOf.length).step === rarity.step ? before : undefined
  if (comparable) copyRows(comparable, vectors)
  const weighed = comparable ? weighedOtherwise(terms, comparable, rarity) : [...changed.keys()]
  const frequency = frequencies(terms, comparable && termsOf(terms, weighed))
  for (const article of weighed) {
    const isOther = decide(article, ownOf(terms, article), frequency, rarity, vectors)
    changed[article] = isOther || !comparable || comparable.oldOf[article]! < 0 ? 1 : 0
  }
  return { vectors, changed }
}

/** Takes over what was decided before; articles in a row at once. */
function copyRows({ learnt, oldOf }: Before, to: Vectors): void {
  for (let first = 0; first < oldOf.length; ) {
    const old = oldOf[first]!
    let end = first + 1
    while (end < oldOf.length && old >= 0 && oldOf[end] === old + end - first) end++
    if (old >= 0) {
      const [start, stop] = [old * decidingTerms, (old + end - first) * decidingTerms]
      to.terms.set(learnt.terms.subarray(start, stop), first * decidingTerms)
      to.weights.set(learnt.weights.subarray(start, stop), first * decidingTerms)
    }
    first = end
  }
}

/** In how many articles each term is; where a set is given, of its terms alone. */
function frequencies({ own }: Terms, of?: TermSet): Uint32Array {
  const frequency = new Uint32Array(1 << termBits)
  for (let at = 0; at < own.length; at++) {
    const term = termOf(own[at]!)
    if (of === undefined || of.has(term)) frequency[term]!++
  }
  return frequency
}

function termsOf(terms: Terms, articles: readonly number[]): TermSet {
  const set = new TermSet()
  for (const article of articles) for (const entry of ownOf(terms, article)) set.add(termOf(entry))
  return set
}

/** The articles that are new, and those that have a term of another rarity than before. */
function weighedOtherwise(terms: Terms, { learnt, oldOf, newOf }: Before, rarity: Rarity): number[] {
  // By term, in how many more articles it is now.
  const more = new Map<number, number>()
  const count = (own: Uint32Array, by: number) => {
    for (const entry of own) more.set(termOf(entry), (more.get(termOf(entry)) ?? 0) + by)
  }
  for (let article = 0; article < oldOf.length; article++) if (oldOf[article] === -1) count(ownOf(terms, article), 1)
  for (let old = 0; old < newOf.length; old++) if (newOf[old] === -1) count(ownOf(learnt, old), -1)
  const counted = new TermSet()
  for (const term of more.keys()) counted.add(term)
  const frequency = frequencies(terms, counted)
  const others = new TermSet()
  for (const [term, by] of more) if (rarity.of(frequency[term]!) !== rarity.of(frequency[term]! - by)) others.add(term)
  return [...oldOf.keys()].filter((article) => oldOf[article] === -1 || hasOneOf(terms, article, others))
}

function hasOneOf({ ends, own }: Terms, article: number, others: TermSet): boolean {
  for (let at = article === 0 ? 0 : ends[article - 1]!; at < ends[article]!; at++)
    if (others.has(termOf(own[at]!))) return true
  return false
}
