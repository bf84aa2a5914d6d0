import { Column } from './column.ts'
import { countOf, termOf } from './term-vector.ts'
import { eachTerm, termBits } from './terms.ts'

/** What the comparison needs of an article. */
export interface TermArticle {
  story: string
  headline: string
  /** Of its body, see `term-vector.ts`. */
  terms: Uint32Array
}

/** The deciding terms of every article with their weights, in one row after the other; rows have length 1. */
export interface Vectors {
  /** Numbers of the articles' stories. */
  stories: Uint32Array
  starts: Uint32Array
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
  readonly terms = new Uint32Array(1 << 20)
  length = 0

  read({ headline, terms }: TermArticle): void {
    for (let at = 0; at < this.length; at++) this.#counts[this.terms[at]!] = 0
    this.length = 0
    for (const entry of terms) this.#add(termOf(entry), countOf(entry))
    eachTerm(headline, (term) => this.#add(term, headlineWeight))
  }

  count(term: number): number {
    return this.#counts[term]!
  }

  #add(term: number, count: number): void {
    const before = this.#counts[term]!
    if (before === 0) {
      if (this.length === this.terms.length) return
      this.terms[this.length++] = term
    }
    this.#counts[term] = Math.min(0xffff, before + count)
  }
}

/**
 * Weighs the terms of all articles by tf-idf and keeps of each article those of most weight.
 *
 * @param articles gives all of them, in the archive's order, as often as it is asked: once for the frequencies, once to weigh
 */
export function decidingVectors(articles: () => Iterable<TermArticle>): Vectors {
  const frequency = new Uint32Array(termCount)
  const own = new OwnTerms()
  const numbers = new Map<string, number>()
  const stories = new Column((length) => new Uint32Array(length))
  for (const article of articles()) {
    const number = numbers.get(article.story) ?? numbers.size
    numbers.set(article.story, number)
    stories.push(number)
    own.read(article)
    for (let at = 0; at < own.length; at++) frequency[own.terms[at]!]!++
  }
  const rarity = raritiesOf(frequency, stories.length)
  const starts = new Uint32Array(stories.length + 1)
  const terms = new Column((length) => new Uint32Array(length))
  const weights = new Column((length) => new Float32Array(length))
  let at = 0
  for (const article of articles()) {
    own.read(article)
    const deciding = heaviest(own, rarity)
    const norm = Math.hypot(...deciding.map(({ weight }) => weight)) || 1
    for (const { term, weight } of deciding) {
      terms.push(term)
      weights.push(weight / norm)
    }
    starts[++at] = terms.length
  }
  return { stories: stories.values.subarray(0, stories.length), starts, terms: terms.values, weights: weights.values }
}

/** Inverse document frequencies; 0 for what is too common, or alone. */
function raritiesOf(frequency: Uint32Array, articles: number): Float64Array {
  const common = Math.max(fewestCommon, articles * commonShare)
  const rarity = new Float64Array(frequency.length)
  for (const [term, found] of frequency.entries()) {
    if (found >= 2 && found <= common) rarity[term] = Math.log(articles / found + 1)
  }
  return rarity
}

const logarithms = Float64Array.from({ length: 1 << 16 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

/** The terms of most weight, ascending by term. */
function heaviest(own: OwnTerms, rarity: Float64Array): { term: number; weight: number }[] {
  const weightOf = (term: number) => logarithms[own.count(term)]! * rarity[term]!
  const terms = own.terms.subarray(0, own.length)
  const least = own.length > decidingTerms ? Float64Array.from(terms, weightOf).sort().at(-decidingTerms)! : 0
  const deciding: { term: number; weight: number }[] = []
  for (const term of terms) {
    const weight = weightOf(term)
    if (weight > 0 && weight >= least) deciding.push({ term, weight })
  }
  // Of terms that weigh the same as the last one, those that come first.
  deciding.sort((a, b) => b.weight - a.weight || a.term - b.term)
  return deciding.slice(0, decidingTerms).sort((a, b) => a.term - b.term)
}
