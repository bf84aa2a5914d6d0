import type { SearchDocument } from '../engine.ts'

/**
 * What lists, filters and orders need of every document, in columns by document number: the archive's order. One small file
 * for all readers, since Pagefind's own filters and sort keys cost ten times as much and cannot count stories.
 */
export interface Facts {
  /** Names that the columns point into. */
  sources: string[]
  places: string[]
  /** ISO dates as known, or `''`; the same one in a row is written once: `[date, documents]`. */
  dates: [date: string, run: number][]
  /** Index of the source, or -1. */
  source: number[]
  /** Index of the place, or several, or -1. */
  place: (number | number[])[]
  /** Number of the story among those of more than one version, or -1. */
  story: number[]
  /** Versions of each of those stories. */
  versions: number[]
  /** Words of the headline. */
  headline: number[]
}

/** Gathers the facts of documents in the order they are indexed. */
export class FactsBuilder {
  readonly #facts: Facts = {
    sources: [],
    places: [],
    dates: [],
    source: [],
    place: [],
    story: [],
    versions: [],
    headline: [],
  }
  readonly #sources = new Map<string, number>()
  readonly #places = new Map<string, number>()
  readonly #stories = new Map<string, number>()

  add(document: SearchDocument, headlineWords: number): void {
    const facts = this.#facts
    const last = facts.dates.at(-1)
    if (last?.[0] === (document.date ?? '')) last[1]++
    else facts.dates.push([document.date ?? '', 1])
    const places = document.places.map((place) => numberOf(place, this.#places, facts.places))
    facts.place.push(places.length === 1 ? places[0]! : places.length === 0 ? -1 : places)
    facts.source.push(document.source === null ? -1 : numberOf(document.source, this.#sources, facts.sources))
    facts.story.push(document.versions > 1 ? this.#story(document) : -1)
    facts.headline.push(headlineWords)
  }

  #story({ story, versions }: SearchDocument): number {
    const known = this.#stories.get(story)
    if (known !== undefined) return known
    this.#stories.set(story, this.#stories.size)
    this.#facts.versions.push(versions)
    return this.#stories.size - 1
  }

  finish(): Facts {
    return this.#facts
  }
}

function numberOf(name: string, numbers: Map<string, number>, names: string[]): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, names.push(name) - 1)
  return names.length - 1
}

/** The facts, read by document number. */
export class FactsTable {
  readonly documents: number
  readonly #facts: Facts
  readonly #dates: string[]

  constructor(facts: Facts) {
    this.#facts = facts
    this.#dates = facts.dates.flatMap(([date, run]) => new Array<string>(run).fill(date))
    this.documents = this.#dates.length
  }

  /** ISO date as known, `''` where it is not. */
  date(document: number): string {
    return this.#dates[document]!
  }

  source(document: number): string | undefined {
    return this.#facts.sources[this.#facts.source[document]!]
  }

  places(document: number): string[] {
    const place = this.#facts.place[document]!
    return (typeof place === 'number' ? [place] : place).flatMap((index) => this.#facts.places[index] ?? [])
  }

  /** A number that the versions of one story share and no other document has. */
  story(document: number): number {
    const story = this.#facts.story[document]!
    return story < 0 ? this.#facts.versions.length + document : story
  }

  versions(document: number): number {
    return this.#facts.versions[this.#facts.story[document]!] ?? 1
  }

  headlineWords(document: number): number {
    return this.#facts.headline[document]!
  }
}
