import type { Before } from './compared.ts'
import { decide, decidingTerms, emptyVectors, type Vectors } from './deciding-terms.ts'
import { type Learnt, ownOf } from './learnt.ts'
import { Rarity } from './rarity.ts'
import { termOf } from './term-vector.ts'
import { termBits } from './terms.ts'

type Terms = Pick<Learnt, 'ends' | 'own'>

/** The deciding terms of all articles, and which of them are other ones than before; all where nothing was learnt before. */
export function weighTerms(
  { ends, own }: Terms,
  before: Before | undefined,
): { vectors: Vectors; changed: Uint8Array } {
  const articles = ends.length
  const vectors = emptyVectors(articles)
  const changed = new Uint8Array(articles)
  const frequency = new Uint32Array(1 << termBits)
  for (const entry of own) frequency[termOf(entry)]!++
  const rarity = new Rarity(articles)
  const comparable = before && new Rarity(before.newOf.length).step === rarity.step ? before : undefined
  const otherwise = comparable && weighedOtherwise({ ends, own }, comparable, frequency, rarity)
  for (let article = 0; article < articles; article++) {
    const old = comparable ? comparable.oldOf[article]! : -1
    if (old >= 0) copyRow(comparable!.learnt, old, vectors, article)
    if (old >= 0 && !otherwise!(article)) continue
    const isOther = decide(article, ownOf({ ends, own }, article), frequency, rarity, vectors)
    changed[article] = isOther || old < 0 ? 1 : 0
  }
  return { vectors, changed }
}

function copyRow(from: Vectors, old: number, to: Vectors, article: number): void {
  const [start, end, target] = [old * decidingTerms, (old + 1) * decidingTerms, article * decidingTerms]
  to.terms.set(from.terms.subarray(start, end), target)
  to.weights.set(from.weights.subarray(start, end), target)
}

/** Tells which articles have a term that is of another rarity than before. */
function weighedOtherwise(
  terms: Terms,
  { learnt, oldOf, newOf }: Before,
  frequency: Uint32Array,
  rarity: Rarity,
): (article: number) => boolean {
  // By term, how many more articles it is in now.
  const more = new Map<number, number>()
  const count = (own: Uint32Array, by: number) => {
    for (const entry of own) more.set(termOf(entry), (more.get(termOf(entry)) ?? 0) + by)
  }
  for (let article = 0; article < oldOf.length; article++) if (oldOf[article] === -1) count(ownOf(terms, article), 1)
  for (let old = 0; old < newOf.length; old++) if (newOf[old] === -1) count(ownOf(learnt, old), -1)
  const isOther = new Uint8Array(1 << termBits)
  for (const [term, by] of more)
    isOther[term] = rarity.of(frequency[term]!) === rarity.of(frequency[term]! - by) ? 0 : 1
  const { ends, own } = terms
  return (article) => {
    for (let at = article === 0 ? 0 : ends[article - 1]!; at < ends[article]!; at++)
      if (isOther[termOf(own[at]!)] === 1) return true
    return false
  }
}
