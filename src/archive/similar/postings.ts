import { decidingTerms, type Vectors } from './deciding-terms.ts'
import { termBits } from './terms.ts'

/** Of the articles that share a term only so many before and after one are looked at: news is of its day. */
export const nearestPostings = 400

/** For every term the articles it decides for, in the archive's order, with its weight in them: from `from[term]` to `from[term + 1]`. */
export interface Postings {
  from: Uint32Array
  articles: Uint32Array
  weights: Uint16Array
}

export function postingsOf({ terms, weights }: Vectors): Postings {
  const from = new Uint32Array((1 << termBits) + 1)
  let total = 0
  for (let at = 0; at < terms.length; at++) {
    if (weights[at] === 0) continue
    from[terms[at]! + 1]!++
    total++
  }
  for (let term = 0; term < 1 << termBits; term++) from[term + 1]! += from[term]!
  const next = from.slice()
  const postings = { from, articles: new Uint32Array(total), weights: new Uint16Array(total) }
  for (let at = 0; at < terms.length; at++) {
    if (weights[at] === 0) continue
    const place = next[terms[at]!]!++
    postings.articles[place] = Math.floor(at / decidingTerms)
    postings.weights[place] = weights[at]!
  }
  return postings
}

/** Where an article stands among those that share a term, or would stand. */
export function placeAmong({ from, articles }: Postings, term: number, article: number): number {
  let [low, high] = [from[term]!, from[term + 1]!]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (articles[middle]! < article) low = middle + 1
    else high = middle
  }
  return low
}
