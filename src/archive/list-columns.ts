import type { Archive, ArticleFilter, SourceSummary } from '../model/archive.ts'
import { byCodeUnit } from '../model/order.ts'
import type { Database } from './database.ts'
import { sourceSlugs } from './permalinks.ts'

type Dated = ReturnType<Archive['dates']>[number]
type Placed = ReturnType<Archive['places']>[number]

/** Articles of a kind and the stories they belong to. */
interface Tally {
  articles: number
  stories: number
}

/**
 * What lists are selected by, of all articles, in memory: some twenty bytes an article, and its date. A site asks for thousands
 * of lists and ranges of them; in SQL each is a sweep.
 */
export class ListColumns {
  readonly #store: Database
  /** By position: the number of the story, whether the article is its lead, the ISO date. */
  readonly #stories: Uint32Array
  readonly #leads: Uint8Array
  readonly #published: (string | null)[] = []
  readonly #storyNumbers = new Map<string, number>()
  readonly #positionOf = new Map<string, number>()
  #sources: Map<string | null, number[]> | undefined
  #places: Map<string | null, number[]> | undefined

  constructor(store: Database) {
    this.#store = store
    const rows = store.lists('SELECT id, story, lead, published FROM article ORDER BY position')
    this.#stories = new Uint32Array(rows.length)
    this.#leads = new Uint8Array(rows.length)
    for (const [position, [id, story, lead, published]] of rows.entries()) {
      this.#positionOf.set(String(id), position)
      const number = this.#storyNumbers.get(String(story)) ?? this.#storyNumbers.size
      this.#storyNumbers.set(String(story), number)
      this.#stories[position] = number
      this.#leads[position] = Number(lead)
      this.#published.push(published as string | null)
    }
  }

  /** Positions of the articles that match, ascending. */
  select(filter: ArticleFilter): Uint32Array {
    const matching = this.#candidates(filter).filter(this.#matches(filter))
    return filter.once ? this.#firstOfStories(matching) : matching
  }

  dates(length: 4 | 7 | 10, filter: ArticleFilter): Dated[] {
    const byDate = new Map<string, number[]>()
    for (const position of this.select(filter)) {
      const published = this.#published[position]
      if (published && published.length >= length) addTo(byDate, published.slice(0, length), position)
    }
    const dates = [...byDate].map(([date, positions]) => ({ date, ...this.#tally(positions) }))
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

  #candidates({ source, place }: ArticleFilter): Uint32Array {
    if (source !== undefined) return Uint32Array.from(this.#bySource().get(source) ?? [])
    if (place !== undefined) return Uint32Array.from(this.#byPlace().get(place) ?? [])
    return Uint32Array.from({ length: this.#stories.length }, (_, position) => position)
  }

  #matches({ source, place, published, leads, story }: ArticleFilter): (position: number) => boolean {
    const inPlace = source !== undefined && place !== undefined ? new Set(this.#byPlace().get(place)) : undefined
    const wanted = story === undefined ? undefined : this.#storyNumbers.get(story)
    return (position) =>
      (inPlace === undefined || inPlace.has(position)) &&
      (!leads || this.#leads[position] === 1) &&
      (story === undefined || this.#stories[position] === wanted) &&
      (published === undefined || isWithin(this.#published[position]!, published))
  }

  #firstOfStories(positions: Uint32Array): Uint32Array {
    const seen = new Uint8Array(this.#storyNumbers.size)
    return positions.filter((position) => {
      const story = this.#stories[position]!
      const isFirst = seen[story] === 0
      seen[story] = 1
      return isFirst
    })
  }

  #tally(positions: readonly number[]): Tally {
    return { articles: positions.length, stories: this.#firstOfStories(Uint32Array.from(positions)).length }
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

  #byPlace(): Map<string | null, number[]> {
    this.#places ??= this.#listsOf('SELECT name, article FROM named_place')
    return this.#places
  }

  #bySource(): Map<string | null, number[]> {
    if (this.#sources) return this.#sources
    this.#sources = this.#listsOf('SELECT source, article FROM article_source')
    const named = new Uint8Array(this.#stories.length)
    for (const positions of this.#sources.values()) for (const position of positions) named[position] = 1
    for (const [position, isNamed] of named.entries()) if (!isNamed) addTo(this.#sources, null, position)
    return this.#sources
  }

  /** Positions by name, ascending, of rows of a name and an article. */
  #listsOf(sql: string): Map<string | null, number[]> {
    const lists = new Map<string | null, number[]>()
    for (const [name, article] of this.#store.lists(sql)) {
      const position = this.#positionOf.get(String(article))
      if (position !== undefined) addTo(lists, String(name), position)
    }
    for (const positions of lists.values()) positions.sort((a, b) => a - b)
    return lists
  }
}

function addTo<Key>(lists: Map<Key, number[]>, key: Key, position: number): void {
  const list = lists.get(key)
  if (list) list.push(position)
  else lists.set(key, [position])
}

/** Whether a date is of a period; `null` asks for those without one. */
function isWithin(date: string | null, period: string | null): boolean {
  return period === null || date === null ? period === date : date.startsWith(period)
}
