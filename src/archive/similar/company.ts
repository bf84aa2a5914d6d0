import { decidingTerms, type Vectors, wholeWeight } from './deciding-terms.ts'
import { nearestPostings, type Postings, placeAmong } from './postings.ts'

/** Articles named beside an article. */
export const mostSimilar = 5

/** Cosine below which two articles have no more than words in common, and the terms they must share. */
const lowestScore = 0.1 * wholeWeight ** 2
const fewestShared = 2

/** The articles that share terms with one, and how much; for one article at a time, in buffers that are used again. */
export class Company {
  /** Story of each article. */
  readonly #stories: Uint32Array
  readonly #scores: Uint32Array
  readonly #shared: Uint8Array
  /** Those met, `#length` of them. */
  readonly #met: Uint32Array
  #length = 0

  constructor(stories: Uint32Array) {
    this.#stories = stories
    this.#scores = new Uint32Array(stories.length)
    this.#shared = new Uint8Array(stories.length)
    this.#met = new Uint32Array(stories.length)
  }

  /** Meets all whose deciding terms it shares. What they share is the same from either side. */
  meet(article: number, { terms, weights }: Vectors, postings: Postings): void {
    for (let at = article * decidingTerms; at < (article + 1) * decidingTerms; at++) {
      if (weights[at] === 0) break
      const term = terms[at]!
      let [from, to] = [postings.from[term]!, postings.from[term + 1]!]
      if (to - from > nearestPostings) {
        const own = placeAmong(postings, term, article)
        from = Math.max(from, own - nearestPostings)
        to = Math.min(to, own + nearestPostings + 1)
      }
      this.add(postings, from, to, weights[at]!)
    }
  }

  /** Meets those at [from, to) of a term's postings; the article itself gives the term this weight. */
  add({ articles, weights }: Postings, from: number, to: number, own: number): void {
    const [scores, shared, met] = [this.#scores, this.#shared, this.#met]
    let length = this.#length
    for (let place = from; place < to; place++) {
      const other = articles[place]!
      const times = shared[other]!
      if (times === 0) met[length++] = other
      shared[other] = times + 1
      scores[other] = scores[other]! + own * weights[place]!
    }
    this.#length = length
  }

  /** Calls back with those met that have more than words in common with it, in no order, and forgets all. */
  each(take: (other: number, score: number) => void): void {
    for (let index = 0; index < this.#length; index++) {
      const other = this.#met[index]!
      if (this.#isWorthy(other)) take(other, this.#scores[other]!)
    }
    this.#forget()
  }

  /** Writes the most similar ones of other stories into `best`, one of a story, the best first, with their scores, and forgets all. */
  best(article: number, best: Int32Array, scores: Uint32Array): void {
    const story = this.#stories[article]
    let found = 0
    for (let index = 0; index < this.#length; index++) {
      const other = this.#met[index]!
      if (this.#isWorthy(other) && this.#stories[other] !== story) found = this.#place(other, best, found)
    }
    for (let at = 0; at < mostSimilar; at++) {
      if (at >= found) best[at] = -1
      scores[at] = at < found ? this.#scores[best[at]!]! : 0
    }
    this.#forget()
  }

  #isWorthy(other: number): boolean {
    return this.#shared[other]! >= fewestShared && this.#scores[other]! >= lowestScore
  }

  #forget(): void {
    for (let index = 0; index < this.#length; index++) {
      const other = this.#met[index]!
      this.#scores[other] = 0
      this.#shared[other] = 0
    }
    this.#length = 0
  }

  /** Puts an article among the best, of which there are `found`; returns how many there are now. */
  #place(other: number, best: Int32Array, found: number): number {
    let at = 0
    while (at < found && this.#isBefore(best[at]!, other)) {
      if (this.#stories[best[at]!] === this.#stories[other]) return found
      at++
    }
    if (at === mostSimilar) return found
    let last = at
    while (last < found && this.#stories[best[last]!] !== this.#stories[other]) last++
    const isNew = last === found
    if (isNew && found === mostSimilar) last--
    best.copyWithin(at + 1, at, last)
    best[at] = other
    return isNew && found < mostSimilar ? found + 1 : found
  }

  #isBefore(one: number, other: number): boolean {
    const difference = this.#scores[one]! - this.#scores[other]!
    return difference > 0 || (difference === 0 && one < other)
  }
}
