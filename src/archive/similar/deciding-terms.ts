import { Heaviest } from './heaviest.ts'
import type { Rarity } from './rarity.ts'
import { countOf, mostCounted, termOf } from './term-vector.ts'

/** Terms of an article that decide what is like it. */
export const decidingTerms = 24

/** The weight that stands for 1 in a row of length 1. Whole numbers add up to the same in any order. */
export const wholeWeight = 1 << 15

/** The deciding terms of every article with their weights, `decidingTerms` places an article; 0 weighs a place without a term. */
export interface Vectors {
  terms: Uint32Array
  weights: Uint16Array
}

export function emptyVectors(articles: number): Vectors {
  const places = articles * decidingTerms
  return { terms: new Uint32Array(places), weights: new Uint16Array(places) }
}

const heaviest = new Heaviest(decidingTerms)

/** Dampened counts, by count. */
const dampened = Float64Array.from({ length: mostCounted + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

/**
 * Weighs an article's terms by tf-idf and keeps those of most weight.
 *
 * @param own its distinct terms with their counts
 * @param frequency of every term, the articles that it is in
 * @returns whether its row is another one than before
 */
export function decide(
  article: number,
  own: Uint32Array,
  frequency: Uint32Array,
  rarity: Rarity,
  { terms, weights }: Vectors,
): boolean {
  heaviest.length = 0
  let least = 0
  for (const entry of own) {
    const term = termOf(entry)
    const rare = rarity.of(frequency[term]!)
    if (rare === 0) continue
    const weight = dampened[countOf(entry)]! * rare
    if (weight >= least) least = heaviest.add(term, weight)
  }
  let square = 0
  for (let at = 0; at < heaviest.length; at++) square += heaviest.weights[at]! ** 2
  let isOther = false
  for (let at = 0; at < decidingTerms; at++) {
    const place = article * decidingTerms + at
    const isTerm = at < heaviest.length
    const term = isTerm ? heaviest.terms[at]! : 0
    const weight = isTerm ? Math.round((heaviest.weights[at]! / Math.sqrt(square)) * wholeWeight) : 0
    isOther ||= terms[place] !== term || weights[place] !== weight
    terms[place] = term
    weights[place] = weight
  }
  return isOther
}
