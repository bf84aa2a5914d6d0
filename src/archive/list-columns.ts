import type { Archive, ArticleFilter, SourceSummary } from '../model/archive.ts'
import { byCodeUnit } from '../model/order.ts'
import type { Database } from './database.ts'
import { Marks } from './marks.ts'
import { sourceSlugs } from './permalinks.ts'

type Dated = ReturnType<Archive['dates']>[number]
type Placed = ReturnType<Archive['places']>[number]

/** Articles of a kind and the stories they belong to. */
interface Tally {
  articles: number
  stories: number
}

/**
 * What lists are selected by, of all articles, in memory: about a hundred bytes an article. A site asks for thousands of lists
 * and ranges of them, most of them with each story once; in SQL each of those is a sweep.
 */
export class ListColumns {
  readonly #store: Database
  /** By position: the number of the story, whether the article is its lead, the ISO date. */
  readonly #stories: Uint32Array
  readonly #leads: Uint8Array
  readonly #published: (string | null)[]
  readonly #all: Uint32Array
  /** The numbers of the stories that a count met. */
  readonly #met: Marks
  #sources: Map<string | null, number[]> | undefined
  #places: Map<string | null, number[]> | undefined
  /** By the length of an ISO date, then by the period. */
  readonly #periods = new Map<number, Map<string | null, number[]>>()

  constructor(store: Database) {
    this.#store = store
    // As they lie in the file: in order of position each would be looked up on its own.
    const rows = store.lists('SELECT position, story, lead, published FROM article')
    const numbers = new Map<unknown, number>()
    this.#stories = new Uint32Array(rows.length)
    this.#leads = new Uint8Array(rows.length)
    this.#published = new Array(rows.length)
    this.#all = Uint32Array.from(rows.keys())
    for (const [place, story, lead, published] of rows) {
      const position = Number(place)
      const number = numbers.get(story) ?? numbers.size
      numbers.set(story, number)
      this.#stories[position] = number
      this.#leads[position] = Number(lead)
      this.#published[position] = published as string | null
    }
    this.#met = new Marks(numbers.size)
  }

  /** Positions of the articles that match, ascending. */
  select(filter: ArticleFilter): Uint32Array {
    const matching = this.#candidates(filter).filter(this.#matches(filter))
    return filter.once ? this.#firstOfStories(matching) : matching
  }

  dates(length: 4 | 7 | 10, filter: ArticleFilter): Dated[] {
    const isAll = Object.keys(filter).length === 0
    const byDate = isAll ? this.#byPeriod(length) : this.#periodsOf(length, this.select(filter))
    const dates = [...byDate].flatMap(([date, positions]) => (date === null ? [] : { date, ...this.#tally(positions) }))
    return dates.sort((a, b) => byCodeUnit(a.date, b.date))
  }

  places(): Placed[] {
    const places = [...this.#byPlace()].map(([name, positions]) => ({ name: name!, ...this.#tally(positions) }))
    return places.sort((a, b) => b.articles - a.articles || byCodeUnit(a.name, b.name))
  }

  /** Those that name none come last. */
  sources(): SourceSummary[] {
    const named = [...this.#bySource()]
      .map(([name, positions]) => ({ name, ...this.#tally(positions), ...this.#span(positions) }))
      .sort((a, b) => b.articles - a.articles || byCodeUnit(a.name ?? '', b.name ?? ''))
    const sources = [...named.filter(({ name }) => name !== null), ...named.filter(({ name }) => name === null)]
    const slugs = sourceSlugs(sources.map(({ name }) => name))
    return sources.map(({ name, ...rest }, index) => ({ name, slug: slugs[index]!, ...rest }))
  }

  /** The sources of every story that several told. */
  *tellers(): Generator<string[]> {
    const sources = [...this.#bySource()].flatMap(([name, positions]) => (name === null ? [] : { name, positions }))
    // Story by story, as numbers: a list for each of them would be as many objects.
    const told = Float64Array.from(
      sources.flatMap(({ positions }, source) =>
        Array.from(this.#firstOfStories(Uint32Array.from(positions)), (position) => {
          return this.#stories[position]! * sources.length + source
        }),
      ),
    ).sort()
    const storyOf = (at: number) => Math.floor(told[at]! / sources.length)
    for (let from = 0, to = 0; from < told.length; from = to) {
      while (to < told.length && storyOf(to) === storyOf(from)) to++
      if (to - from > 1) yield Array.from(told.subarray(from, to), (one) => sources[one % sources.length]!.name)
    }
  }

  #candidates({ source, place, published, story }: ArticleFilter): Uint32Array {
    if (story !== undefined) return this.#ofStory(story)
    if (source !== undefined) return Uint32Array.from(this.#bySource().get(source) ?? [])
    if (place !== undefined) return Uint32Array.from(this.#byPlace().get(place) ?? [])
    if (published !== undefined)
      return Uint32Array.from(this.#byPeriod(published?.length ?? yearLength).get(published) ?? [])
    return this.#all
  }

  #matches({ source, place, published, leads, story }: ArticleFilter): (position: number) => boolean {
    const isNarrowed = story !== undefined
    const ofSource = isNarrowed && source !== undefined ? new Set(this.#bySource().get(source)) : undefined
    const isElsewhere = isNarrowed || source !== undefined
    const inPlace = isElsewhere && place !== undefined ? new Set(this.#byPlace().get(place)) : undefined
    return (position) =>
      (ofSource === undefined || ofSource.has(position)) &&
      (inPlace === undefined || inPlace.has(position)) &&
      (!leads || this.#leads[position] === 1) &&
      (published === undefined || isWithin(this.#published[position]!, published))
  }

  #ofStory(story: string): Uint32Array {
    const rows = this.#store.lists('SELECT position FROM article WHERE story = ? ORDER BY position', story)
    return Uint32Array.from(rows, ([position]) => Number(position))
  }

  #firstOfStories(positions: Uint32Array): Uint32Array {
    const met = this.#met.clear()
    return positions.filter((position) => met.add(this.#stories[position]!))
  }

  #tally(positions: readonly number[]): Tally {
    const met = this.#met.clear()
    let stories = 0
    for (const position of positions) if (met.add(this.#stories[position]!)) stories++
    return { articles: positions.length, stories }
  }

  /** First and last day known. */
  #span(positions: readonly number[]): Pick<SourceSummary, 'first' | 'last'> {
    let first: string | null = null
    let last: string | null = null
    for (const position of positions) {
      const day = this.#published[position]?.slice(0, 10)
      if (day === undefined) continue
      if (first === null || day < first) first = day
      if (last === null || day > last) last = day
    }
    return { first, last }
  }

  /** All articles by period; those without a date by `null`, those whose date is less exact not at all. */
  #byPeriod(length: number): Map<string | null, number[]> {
    const known = this.#periods.get(length) ?? this.#periodsOf(length, this.#all)
    this.#periods.set(length, known)
    return known
  }

  #periodsOf(length: number, positions: Uint32Array): Map<string | null, number[]> {
    const periods = new Map<string | null, number[]>()
    for (const position of positions) {
      const published = this.#published[position]!
      if (published === null) addTo(periods, null, position)
      else if (published.length >= length) addTo(periods, published.slice(0, length), position)
    }
    return periods
  }

  #byPlace(): Map<string | null, number[]> {
    this.#places ??= this.#listsOf('named_place', 'name')
    return this.#places
  }

  #bySource(): Map<string | null, number[]> {
    if (this.#sources) return this.#sources
    this.#sources = this.#listsOf('article_source', 'source')
    const named = new Uint8Array(this.#stories.length)
    for (const positions of this.#sources.values()) for (const position of positions) named[position] = 1
    for (const [position, isNamed] of named.entries()) if (!isNamed) addTo(this.#sources, null, position)
    return this.#sources
  }

  /** Positions by name, ascending, of a table of names and articles. */
  #listsOf(table: string, column: string): Map<string | null, number[]> {
    const lists = new Map<string | null, number[]>()
    const rows = this.#store.lists(
      `SELECT named.${column}, position FROM ${table} AS named JOIN article ON id = named.article ORDER BY position`,
    )
    for (const [name, position] of rows) addTo(lists, String(name), Number(position))
    return lists
  }
}

/** Of an ISO date that tells the year alone. */
const yearLength = 4

function addTo<Key>(lists: Map<Key, number[]>, key: Key, entry: number): void {
  const list = lists.get(key)
  if (list) list.push(entry)
  else lists.set(key, [entry])
}

/** Whether a date is of a period; `null` asks for those without one. */
function isWithin(date: string | null, period: string | null): boolean {
  return period === null || date === null ? period === date : date.startsWith(period)
}
