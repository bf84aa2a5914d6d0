import { eachTerm, termBits } from './terms.ts'

/** Articles named beside an article. */
export const mostSimilar = 5

/** Terms kept of an article while the rarity of words is still being learnt, and those that count in the end. */
const candidateTerms = 48
const decidingTerms = 24
/** A term in more than this share of the articles tells nothing. */
const commonShare = 0.1
/** Of a term that many articles share only the nearest in the archive's order are looked at: news is of its day. */
const nearestPostings = 400
/** Cosine below which two articles have no more than words in common, and the terms they must share. */
const lowestScore = 0.1
const fewestShared = 2
const headlineWeight = 3

/** A list of numbers that grows without becoming an array of objects. */
class Column<Values extends Uint32Array | Uint8Array | Float32Array> {
  values: Values
  length = 0
  readonly #make: (length: number) => Values

  constructor(make: (length: number) => Values) {
    this.#make = make
    this.values = make(1 << 16)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = this.#make(this.length * 2)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.length++] = value
  }
}

/** The deciding terms of every article with their weights, in one row after the other. */
interface Vectors {
  starts: Uint32Array
  terms: Uint32Array
  weights: Float32Array
}

/** For every term the articles it decides for, in order, with its weight in them; `from` is by term. */
interface Postings {
  from: Uint32Array
  articles: Uint32Array
  weight: Float32Array
}

/**
 * «More like this» by tf-idf over folded words: articles are added in the archive's order, then the most similar of each
 * are found by the cosine of their most telling terms. Versions of one story are never similar to each other.
 *
 *     add:  text ──> term counts ──> 48 likeliest terms kept, all counted into the document frequencies
 *     find: 24 terms of most weight ──> postings ──> cosine with every article on them ──> best five
 */
export class SimilarArticles {
  readonly #frequency = new Uint32Array(1 << termBits)
  /** How often the article at hand has a term. */
  readonly #seen = new Uint8Array(1 << termBits)
  readonly #terms = new Column((length) => new Uint32Array(length))
  readonly #counts = new Column((length) => new Uint8Array(length))
  readonly #starts: number[] = [0]
  readonly #stories: number[] = []
  readonly #storyNumbers = new Map<string, number>()

  /** The next article: its story, headline, and the texts of its body. */
  add(story: string, headline: string, texts: readonly string[]): void {
    const own: number[] = []
    const count = (times: number) => (term: number) => {
      const before = this.#seen[term]!
      if (before === 0) own.push(term)
      this.#seen[term] = Math.min(255, before + times)
    }
    eachTerm(headline, count(headlineWeight))
    for (const text of texts) eachTerm(text, count(1))
    for (const term of own) this.#frequency[term]!++
    for (const term of this.#likeliest(own)) {
      this.#terms.push(term)
      this.#counts.push(this.#seen[term]!)
    }
    for (const term of own) this.#seen[term] = 0
    this.#starts.push(this.#terms.length)
    const number = this.#storyNumbers.get(story) ?? this.#storyNumbers.size
    this.#storyNumbers.set(story, number)
    this.#stories.push(number)
  }

  /** The terms of an article that will most likely decide, by the rarities known so far. */
  #likeliest(own: readonly number[]): readonly number[] {
    if (own.length <= candidateTerms) return own
    const articles = this.#stories.length + 2
    const promises = Float64Array.from(
      own,
      (term) => (1 + Math.log(this.#seen[term]!)) * Math.log(articles / this.#frequency[term]!),
    )
    const least = promises.toSorted()[own.length - candidateTerms]!
    return own.filter((_, index) => promises[index]! >= least).slice(0, candidateTerms)
  }

  /** Positions of the most similar articles, `mostSimilar` an article, best first; -1 where there are fewer. */
  find(): Int32Array {
    const vectors = this.#vectors()
    const postings = this.#postings(vectors)
    const articles = this.#stories.length
    const found = new Int32Array(articles * mostSimilar).fill(-1)
    const scores = new Float32Array(articles)
    const shared = new Uint8Array(articles)
    for (let article = 0; article < articles; article++) {
      const touched = this.#score(article, vectors, postings, scores, shared)
      found.set(this.#best(article, touched, scores, shared), article * mostSimilar)
      for (const other of touched) scores[other] = shared[other] = 0
    }
    return found
  }

  /** Vectors of length 1. */
  #vectors(): Vectors {
    const articles = this.#stories.length
    const common = Math.max(20, articles * commonShare)
    const starts = new Uint32Array(articles + 1)
    const terms = new Column((length) => new Uint32Array(length))
    const weights = new Column((length) => new Float32Array(length))
    for (let article = 0; article < articles; article++) {
      const own: { term: number; weight: number }[] = []
      for (let at = this.#starts[article]!; at < this.#starts[article + 1]!; at++) {
        const term = this.#terms.values[at]!
        const frequency = this.#frequency[term]!
        if (frequency < 2 || frequency > common) continue
        own.push({ term, weight: (1 + Math.log(this.#counts.values[at]!)) * Math.log(articles / frequency + 1) })
      }
      own.sort((a, b) => b.weight - a.weight || a.term - b.term)
      const deciding = own.slice(0, decidingTerms)
      const norm = Math.hypot(...deciding.map(({ weight }) => weight)) || 1
      for (const { term, weight } of deciding) {
        terms.push(term)
        weights.push(weight / norm)
      }
      starts[article + 1] = terms.length
    }
    return { starts, terms: terms.values, weights: weights.values }
  }

  #postings({ starts, terms, weights }: Vectors): Postings {
    const total = starts.at(-1)!
    const from = new Uint32Array((1 << termBits) + 1)
    for (let at = 0; at < total; at++) from[terms[at]! + 1]!++
    for (let term = 0; term < 1 << termBits; term++) from[term + 1]! += from[term]!
    const next = from.slice()
    const articles = new Uint32Array(total)
    const weight = new Float32Array(total)
    for (let article = 0; article + 1 < starts.length; article++) {
      for (let at = starts[article]!; at < starts[article + 1]!; at++) {
        const place = next[terms[at]!]!++
        articles[place] = article
        weight[place] = weights[at]!
      }
    }
    return { from, articles, weight }
  }

  #score(article: number, vectors: Vectors, postings: Postings, scores: Float32Array, shared: Uint8Array): number[] {
    const touched: number[] = []
    for (let at = vectors.starts[article]!; at < vectors.starts[article + 1]!; at++) {
      const term = vectors.terms[at]!
      const [from, to] = window(postings.articles, postings.from[term]!, postings.from[term + 1]!, article)
      for (let place = from; place < to; place++) {
        const other = postings.articles[place]!
        if (shared[other] === 0) touched.push(other)
        shared[other]!++
        scores[other]! += vectors.weights[at]! * postings.weight[place]!
      }
    }
    return touched
  }

  #best(article: number, touched: number[], scores: Float32Array, shared: Uint8Array): number[] {
    const story = this.#stories[article]!
    const worthy = touched.filter(
      (other) => scores[other]! >= lowestScore && shared[other]! >= fewestShared && this.#stories[other] !== story,
    )
    worthy.sort((a, b) => scores[b]! - scores[a]! || a - b)
    const seen = new Set<number>()
    const best: number[] = []
    for (const other of worthy) {
      if (seen.has(this.#stories[other]!)) continue
      seen.add(this.#stories[other]!)
      if (best.push(other) === mostSimilar) break
    }
    return best
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
