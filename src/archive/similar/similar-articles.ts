import { Company, mostSimilar } from './company.ts'
import { type BodyTerms, type ComparedArticle, decidingVectors, type Vectors } from './deciding-terms.ts'
import { termBits } from './terms.ts'

/** Of a term that many articles share only the nearest in the archive's order are looked at: news is of its day. */
const nearestPostings = 400

/** For every term the articles it decides for, in order, with its weight in them; `from` is by term. */
export interface Postings {
  from: Uint32Array
  articles: Uint32Array
  weight: Float32Array
}

/**
 * «More like this» by tf-idf over folded words: of every article the most similar ones, by the cosine of their most telling
 * terms. Versions of one story are never similar to each other.
 *
 *     terms of each ──> frequencies ──> 24 terms of most weight ──> postings ──> cosine with every article on them ──> best five
 *
 * @param articles all of them, in the archive's order
 * @param bodies gives the terms of their bodies, as often as it is asked
 * @returns positions of the most similar articles, `mostSimilar` an article, best first; -1 where there are fewer
 */
export function similarArticles(articles: readonly ComparedArticle[], bodies: () => BodyTerms): Int32Array {
  const stories = storyNumbers(articles)
  const vectors = decidingVectors(articles, bodies)
  const postings = postingsOf(vectors)
  const found = new Int32Array(stories.length * mostSimilar).fill(-1)
  const company = new Company(stories)
  for (let article = 0; article < stories.length; article++) {
    meet(article, vectors, postings, company)
    company.best(article, found.subarray(article * mostSimilar, (article + 1) * mostSimilar))
  }
  return found
}

function storyNumbers(articles: readonly ComparedArticle[]): Uint32Array {
  const numbers = new Map<string, number>()
  return Uint32Array.from(articles, ({ story }) => {
    const number = numbers.get(story) ?? numbers.size
    numbers.set(story, number)
    return number
  })
}

function postingsOf({ starts, ends, terms, weights }: Vectors): Postings {
  const total = ends.reduce((most, end) => Math.max(most, end), 0)
  const from = new Uint32Array((1 << termBits) + 1)
  for (let at = 0; at < total; at++) from[terms[at]! + 1]!++
  for (let term = 0; term < 1 << termBits; term++) from[term + 1]! += from[term]!
  const next = from.slice()
  const articles = new Uint32Array(total)
  const weight = new Float32Array(total)
  for (let article = 0; article < starts.length; article++) {
    for (let at = starts[article]!; at < ends[article]!; at++) {
      const place = next[terms[at]!]!++
      articles[place] = article
      weight[place] = weights[at]!
    }
  }
  return { from, articles, weight }
}

/** Adds up the cosines of an article with the others that its terms decide for. */
function meet(article: number, { starts, ends, terms, weights }: Vectors, postings: Postings, company: Company): void {
  for (let at = starts[article]!; at < ends[article]!; at++) {
    const term = terms[at]!
    const [from, to] = window(postings.articles, postings.from[term]!, postings.from[term + 1]!, article)
    company.add(postings, from, to, weights[at]!)
  }
}

/** The part of a posting list that lies nearest to an article, where the list is long. */
function window(articles: Uint32Array, from: number, to: number, article: number): [number, number] {
  if (to - from <= nearestPostings) return [from, to]
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (articles[middle]! < article) low = middle + 1
    else high = middle
  }
  const start = Math.max(from, Math.min(low - (nearestPostings >> 1), to - nearestPostings))
  return [start, start + nearestPostings]
}
