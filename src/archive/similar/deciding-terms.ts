import { FoldedText } from '../../arabic/folded-text.ts'
import { Column } from './column.ts'
import { countOf, termOf } from './term-vector.ts'
import { eachTerm, termBits } from './terms.ts'

/** What the comparison needs of an article beside its terms. */
export interface ComparedArticle {
  id: string
  story: string
  headline: string
}

/** The terms of the articles' bodies, see `term-vector.ts`: of all of them, in any order. */
export type BodyTerms = Iterable<{ id: string; terms: Uint32Array }>

/** The deciding terms of every article with their weights: those of article N from `starts[N]` to `ends[N]`. Rows have length 1. */
export interface Vectors {
  starts: Uint32Array
  ends: Uint32Array
  terms: Uint32Array
  weights: Float32Array
}

/** Terms of an article that decide what is like it. */
const decidingTerms = 24
/** A term in more than this share of the articles tells nothing. */
const commonShare = 0.1
/** In a small archive any word is soon in a tenth of the articles. */
const fewestCommon = 20
/** An occurrence in the headline counts for so many in the body. */
const headlineWeight = 3

/** Occurrences beyond which none is counted. */
const mostCounted = 0xffff

const termCount = 1 << termBits

/** The terms of one article at a time, headline and body, with their counts, in buffers that are used again. */
class OwnTerms {
  /** Terms and counts of both; there are `length`. */
  terms = new Uint32Array(1024)
  counts = new Uint32Array(1024)
  length = 0
  readonly #folded = new FoldedText()

  /** @param body a term vector: terms ascending, each once */
  read(body: Uint32Array, headline: string): void {
    this.#folded.clear().add(headline)
    this.#makeRoom(body.length + this.#folded.length)
    const { terms, counts } = this
    for (let at = 0; at < body.length; at++) {
      const entry = body[at]!
      terms[at] = termOf(entry)
      counts[at] = countOf(entry)
    }
    this.length = body.length
    eachTerm(this.#folded, 0, (term) => this.#addOfHeadline(term, body.length))
  }

  #addOfHeadline(term: number, ofBody: number): void {
    let [low, high] = [0, ofBody]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.terms[middle]! < term) low = middle + 1
      else high = middle
    }
    let at = low < ofBody && this.terms[low] === term ? low : ofBody
    while (at < this.length && this.terms[at] !== term) at++
    if (at === this.length) {
      this.terms[this.length] = term
      this.counts[this.length++] = 0
    }
    this.counts[at] = Math.min(mostCounted, this.counts[at]! + headlineWeight)
  }

  #makeRoom(length: number): void {
    if (this.terms.length >= length) return
    this.terms = new Uint32Array(length * 2)
    this.counts = new Uint32Array(length * 2)
  }
}

/** The terms that weigh most so far, heaviest first, of equal ones those that come first. */
class Heaviest {
  readonly terms = new Uint32Array(decidingTerms)
  readonly weights = new Float64Array(decidingTerms)
  length = 0

  /** Returns the least weight that a term must have now. */
  add(term: number, weight: number): number {
    const { terms, weights } = this
    let at = this.length
    if (at === decidingTerms && !this.#isBefore(term, weight, at - 1)) return weights[at - 1]!
    if (at < decidingTerms) this.length++
    else at--
    for (; at > 0 && this.#isBefore(term, weight, at - 1); at--) {
      terms[at] = terms[at - 1]!
      weights[at] = weights[at - 1]!
    }
    terms[at] = term
    weights[at] = weight
    return this.length < decidingTerms ? 0 : weights[decidingTerms - 1]!
  }

  #isBefore(term: number, weight: number, at: number): boolean {
    return weight > this.weights[at]! || (weight === this.weights[at]! && term < this.terms[at]!)
  }
}

/**
 * Weighs the terms of all articles by tf-idf and keeps of each article those of most weight.
 *
 * @param bodies gives the terms of all of them as often as it is asked: once for the frequencies, once to weigh
 */
export function decidingVectors(articles: readonly ComparedArticle[], bodies: () => BodyTerms): Vectors {
  const places = new Map(articles.map(({ id }, place) => [id, place]))
  const frequency = new Uint32Array(termCount)
  const own = new OwnTerms()
  for (const { id, terms } of bodies()) {
    own.read(terms, articles[places.get(id)!]!.headline)
    count(own, frequency)
  }
  const rarity = raritiesOf(articles.length)
  const starts = new Uint32Array(articles.length)
  const ends = new Uint32Array(articles.length)
  const terms = new Column((length) => new Uint32Array(length))
  const weights = new Column((length) => new Float32Array(length))
  const heaviest = new Heaviest()
  for (const { id, terms: body } of bodies()) {
    const place = places.get(id)!
    own.read(body, articles[place]!.headline)
    weigh(own, frequency, rarity, heaviest)
    starts[place] = terms.length
    let square = 0
    for (let at = 0; at < heaviest.length; at++) square += heaviest.weights[at]! ** 2
    for (let at = 0; at < heaviest.length; at++) {
      terms.push(heaviest.terms[at]!)
      weights.push(heaviest.weights[at]! / Math.sqrt(square))
    }
    ends[place] = terms.length
  }
  return { starts, ends, terms: terms.values, weights: weights.values }
}

/** Inverse document frequencies by the articles that a term is in, up to those of the most common that counts; 0 for one that is alone. */
function raritiesOf(articles: number): Float64Array {
  const common = Math.floor(Math.max(fewestCommon, articles * commonShare))
  return Float64Array.from({ length: common + 1 }, (_, found) => (found < 2 ? 0 : Math.log(articles / found + 1)))
}

/** Dampened counts, by count. */
const dampened = Float64Array.from({ length: mostCounted + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

function count({ terms, length }: OwnTerms, frequency: Uint32Array): void {
  for (let at = 0; at < length; at++) frequency[terms[at]!]!++
}

function weigh(
  { terms, counts, length }: OwnTerms,
  frequency: Uint32Array,
  rarity: Float64Array,
  heaviest: Heaviest,
): void {
  heaviest.length = 0
  let least = 0
  for (let at = 0; at < length; at++) {
    const found = frequency[terms[at]!]!
    if (found < 2 || found >= rarity.length) continue
    const weight = dampened[counts[at]!]! * rarity[found]!
    if (weight >= least) least = heaviest.add(terms[at]!, weight)
  }
}
