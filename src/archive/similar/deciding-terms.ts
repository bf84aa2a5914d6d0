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

const termCount = 1 << termBits

/** The terms of an article, headline and body, and their counts, in buffers that are used again. */
class OwnTerms {
  readonly #counts = new Uint16Array(termCount)
  readonly #folded = new FoldedText()
  readonly terms: number[] = []

  read(body: Uint32Array, headline: string): void {
    for (const term of this.terms) this.#counts[term] = 0
    this.terms.length = 0
    for (let at = 0; at < body.length; at++) this.#add(termOf(body[at]!), countOf(body[at]!))
    eachTerm(this.#folded.clear().add(headline), 0, (term) => this.#add(term, headlineWeight))
  }

  count(term: number): number {
    return this.#counts[term]!
  }

  #add(term: number, count: number): void {
    const before = this.#counts[term]!
    if (before === 0) this.terms.push(term)
    this.#counts[term] = Math.min(0xffff, before + count)
  }
}

/** The terms that weigh most so far, heaviest first, of equal ones those that come first. */
class Heaviest {
  readonly terms = new Uint32Array(decidingTerms)
  readonly weights = new Float64Array(decidingTerms)
  length = 0

  add(term: number, weight: number): void {
    let at = this.length
    if (at === decidingTerms && !this.#isBefore(term, weight, at - 1)) return
    if (at < decidingTerms) this.length++
    else at--
    for (; at > 0 && this.#isBefore(term, weight, at - 1); at--) {
      this.terms[at] = this.terms[at - 1]!
      this.weights[at] = this.weights[at - 1]!
    }
    this.terms[at] = term
    this.weights[at] = weight
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
    for (const term of own.terms) frequency[term]!++
  }
  const rarity = raritiesOf(frequency, articles.length)
  const starts = new Uint32Array(articles.length)
  const ends = new Uint32Array(articles.length)
  const terms = new Column((length) => new Uint32Array(length))
  const weights = new Column((length) => new Float32Array(length))
  const heaviest = new Heaviest()
  for (const { id, terms: body } of bodies()) {
    const place = places.get(id)!
    own.read(body, articles[place]!.headline)
    weigh(own, rarity, heaviest)
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

/** Inverse document frequencies; 0 for what is too common, or alone. */
function raritiesOf(frequency: Uint32Array, articles: number): Float64Array {
  const common = Math.max(fewestCommon, articles * commonShare)
  const rarity = new Float64Array(termCount)
  for (let term = 0; term < termCount; term++) {
    const found = frequency[term]!
    if (found >= 2 && found <= common) rarity[term] = Math.log(articles / found + 1)
  }
  return rarity
}

/** Dampened counts, by count. */
const dampened = Float64Array.from({ length: 0x10000 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

function weigh(own: OwnTerms, rarity: Float64Array, heaviest: Heaviest): void {
  heaviest.length = 0
  for (const term of own.terms) {
    const weight = dampened[own.count(term)]! * rarity[term]!
    if (weight > 0) heaviest.add(term, weight)
  }
}
