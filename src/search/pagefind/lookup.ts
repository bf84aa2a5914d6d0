import type { FactsTable } from './facts.ts'
import type { Pagefind, PagefindResult } from './module.ts'
import { classTerm, EVERY_DOCUMENT, exactTerm, numberAt, prefixTerm, termsWithin } from './tokens.ts'
import type { KnownClass } from './vocabulary.ts'

/** What was found, by document number. Positions count the words of all fields, see `writeRecord`. */
export type Matches = Map<number, Match>

export interface Match {
  score: number
  positions: number[]
}

/** A find of the word as typed is worth so much beside one of its class. */
const EXACT_BONUS = 0.4

/** The answers of Pagefind in document numbers, and the sets that are made from them. */
export class Lookup {
  readonly #pagefind: Pagefind
  readonly #numbers = new Map<string, number>()
  readonly #results: PagefindResult[] = []
  readonly #found = new Map<string, Promise<Matches>>()

  private constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind
  }

  /** Asks for every document once, to learn which of Pagefind's ids is which number. */
  static async open(pagefind: Pagefind, facts: FactsTable): Promise<Lookup> {
    const lookup = new Lookup(pagefind)
    const { results } = await pagefind.search(EVERY_DOCUMENT)
    for (const result of results) {
      const number = numberAt(result.words)
      lookup.#numbers.set(result.id, number)
      lookup.#results[number] = result
    }
    if (results.length !== facts.documents || lookup.#results.length !== facts.documents) {
      throw new Error(`the index has ${results.length} documents where its facts have ${facts.documents}`)
    }
    return lookup
  }

  /** The result that stands for a document. */
  result(document: number): PagefindResult {
    return this.#results[document]!
  }

  every(): Matches {
    return new Map(this.#results.map((_, number) => [number, { score: 0, positions: [] }]))
  }

  /** Documents with all the words; those that have them as typed before the others. */
  async all(words: readonly (KnownClass & { exact: string })[]): Promise<Matches> {
    let matches: Matches | undefined
    for (const word of words) {
      const found = await this.#ofClass(word)
      matches = matches ? intersection(matches, found) : found
    }
    const typed = await this.#find(words.map(({ key, exact }) => exactTerm(key, exact)))
    return plus(matches ?? new Map(), typed, EXACT_BONUS)
  }

  /** Documents with the word or its kin. */
  async word(own: KnownClass, exact: string, kin: readonly KnownClass[]): Promise<Matches> {
    let matches = await this.all([{ ...own, exact }])
    for (const near of kin) matches = union(matches, await this.#ofClass(near), near.weight)
    return matches
  }

  /** Pagefind keeps quiet about a chunk that it cannot load, and finds less: so what is found is counted. */
  async #ofClass({ key, documents }: KnownClass): Promise<Matches> {
    const matches = await this.#find([classTerm(key)])
    if (matches.size !== documents) throw new Error(`${matches.size} documents of ${documents} were found for a word`)
    return matches
  }

  exact(key: string, exact: string): Promise<Matches> {
    return this.#find([exactTerm(key, exact)])
  }

  prefix(start: string): Promise<Matches> {
    const term = prefixTerm(start)
    return this.#find([term], [...termsWithin(term), ...termsWithin(term).flatMap(termsWithin)])
  }

  #find(terms: string[], within: string[] = terms.flatMap(termsWithin)): Promise<Matches> {
    const asked = terms.join(' ')
    let found = this.#found.get(asked)
    if (!found) {
      found = this.#ask(asked, within)
      found.catch(() => this.#found.delete(asked))
      if (this.#found.size > 60) this.#found.clear()
      this.#found.set(asked, found)
    }
    return found
  }

  async #ask(terms: string, within: string[]): Promise<Matches> {
    await this.#pagefind.preload(within.join(' '))
    const { results } = await this.#pagefind.search(terms)
    const matches: Matches = new Map()
    for (const { id, score, words } of results) {
      const number = this.#numbers.get(id)
      if (number === undefined) throw new Error(`the index has an unknown document ${id}`)
      matches.set(number, { score, positions: words.toSorted((a, b) => a - b) })
    }
    return matches
  }
}

/** Documents of the first; those also in the second gain by it. */
function plus(matches: Matches, more: Matches, weight: number): Matches {
  const out: Matches = new Map()
  for (const [number, match] of matches) {
    const other = more.get(number)
    out.set(number, other ? { ...match, score: match.score + weight * other.score } : match)
  }
  return out
}

/** Documents of either. */
export function union(a: Matches, b: Matches, weight = 1): Matches {
  const out: Matches = new Map(a)
  for (const [number, match] of b) {
    const other = out.get(number)
    out.set(number, {
      score: Math.max(match.score * weight, other?.score ?? 0),
      positions: merged(match.positions, other?.positions),
    })
  }
  return out
}

/** Documents of both. */
export function intersection(a: Matches, b: Matches): Matches {
  const out: Matches = new Map()
  for (const [number, match] of a) {
    const other = b.get(number)
    if (!other) continue
    out.set(number, { score: match.score + other.score, positions: merged(match.positions, other.positions) })
  }
  return out
}

/** Documents in which the words stand side by side, in order. */
export function succession(words: readonly Matches[]): Matches {
  const out: Matches = new Map()
  for (const [number, first] of words[0] ?? []) {
    const others = words.slice(1).map((matches) => matches.get(number))
    if (others.includes(undefined)) continue
    const sets = others.map((match) => new Set(match!.positions))
    const starts = first.positions.filter((position) => sets.every((set, offset) => set.has(position + offset + 1)))
    if (starts.length === 0) continue
    const score = others.reduce((sum, match) => sum + match!.score, first.score)
    out.set(number, { score, positions: starts.flatMap((start) => words.map((_, offset) => start + offset)) })
  }
  return out
}

function merged(a: readonly number[], b: readonly number[] = []): number[] {
  return b.length === 0 ? [...a] : [...new Set([...a, ...b])].sort((x, y) => x - y)
}
