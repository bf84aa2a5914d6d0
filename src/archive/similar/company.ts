import type { Postings } from './similar-articles.ts'

/** Articles named beside an article. */
export const mostSimilar = 5

/** Cosine below which two articles have no more than words in common, and the terms they must share. */
const lowestScore = 0.1
const fewestShared = 2

/** The articles that share terms with one, and how much; for one article at a time, in buffers that are used again. */
export class Company {
  /** Story of each article. */
  readonly #stories: Uint32Array
  readonly #scores: Float32Array
  readonly #shared: Uint8Array
  /** Those met, `#length` of them. */
  readonly #met: Uint32Array
  #length = 0

  constructor(stories: Uint32Array) {
    this.#stories = stories
    this.#scores = new Float32Array(stories.length)
    this.#shared = new Uint8Array(stories.length)
    this.#met = new Uint32Array(stories.length)
  }

  /** Meets those at [from, to) of a term's postings; the article itself gives the term this weight. */
  add({ articles, weight }: Postings, from: number, to: number, own: number): void {
    const [scores, shared, met] = [this.#scores, this.#shared, this.#met]
    let length = this.#length
    for (let place = from; place < to; place++) {
      const other = articles[place]!
      const times = shared[other]!
      if (times === 0) met[length++] = other
      shared[other] = times + 1
      scores[other] = scores[other]! + own * weight[place]!
    }
    this.#length = length
  }

  /** Writes the most similar ones of other stories into `best`, one of a story, the best first, and forgets all. */
  best(article: number, best: Int32Array): void {
    const [scores, shared, met] = [this.#scores, this.#shared, this.#met]
    const story = this.#stories[article]
    let found = 0
    for (let index = 0; index < this.#length; index++) {
      const other = met[index]!
      const isWorthy = shared[other]! >= fewestShared && scores[other]! >= lowestScore
      if (isWorthy && this.#stories[other] !== story) found = this.#place(other, best, found)
    }
    for (let index = 0; index < this.#length; index++) {
      scores[met[index]!] = 0
      shared[met[index]!] = 0
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
