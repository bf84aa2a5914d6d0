/**
 * What the site, the client and the commands know of searching. An engine builds an index from documents and answers
 * queries over it; which one stands behind is the configuration's choice. Nothing of an engine's own shows here.
 */

/** A text as the engines get it. Token positions run through `fields` in order. */
export interface SearchDocument {
  /** Article id. */
  id: string
  /** Site path without base, `/a/<id>/`. */
  url: string
  refs: string[]
  story: string
  /** Versions of the story. */
  versions: number
  headline: string
  /** ISO date or date and time. */
  date: string | null
  source: string | null
  places: string[]
  fields: SearchField[]
}

export interface SearchField {
  name: 'headline' | 'dateline' | 'source' | 'body'
  text: string
  /** Id of the element on the article's page that shows it, for a hit to open at. */
  anchor?: string
}

/** One thing asked for, in the words as typed. */
export type Clause =
  /** `typed`: the keys of a keyboard left on Latin that were pressed for it. */
  | { type: 'word'; text: string; typed?: string }
  | { type: 'phrase'; words: string[] }
  | { type: 'prefix'; text: string }

/** A query: every group must match (a group by any of its clauses), none of `not` may. */
export interface Query {
  /** As typed. */
  text: string
  groups: Clause[][]
  not: Clause[]
  /** «حرفيًا»: letters and hamza as typed. */
  exact: boolean
  filters: QueryFilters
  sort: 'relevance' | 'newest' | 'oldest'
  /** Each version of a story that is found is a hit; else a story is one, shown by its best version. */
  allVersions?: boolean
  /** Nobody asks a hit for the refs of the versions that it does not show: each may be a file more to read. */
  onlyShownRefs?: boolean
  /** The hits are wanted before all is counted that is found: `total` may be told as `atLeast`, the hits are the same. */
  hitsFirst?: boolean
}

export interface QueryFilters {
  source?: string[]
  /** `2015` or `2015-07`. */
  published?: string[]
  place?: string[]
  /** ISO days, inclusive. */
  from?: string
  to?: string
  /** Stories of at least so many versions. */
  versions?: number
}

/** A piece of the original text, `…` where it was cut, marks on the words found: UTF-16 offsets into `text`. */
export interface Excerpt {
  text: string
  marks: [start: number, end: number][]
}

export interface Hit {
  id: string
  url: string
  /** Of all the story's versions; where each is a hit, of this one, and at least of this one with `onlyShownRefs`. */
  refs: string[]
  story: string
  versions: number
  headline: Excerpt
  date: string | null
  source: string | null
  score: number
  excerpt: Excerpt
  /** Id of the element on the article's page where the best passage stands. */
  anchor?: string
}

export interface Answer {
  /** Stories found, or their versions where each is a hit. */
  total: number
  /** There may be more than `total`: asked without `hitsFirst` the engine counts them. */
  atLeast?: true
  /** False where not all of the words were asked for, because all together found too little. */
  allWords: boolean
  hits: Hit[]
  /** «هل تقصد …؟» */
  suggestion?: string
  /** Words in Latin letters that were looked for in Arabic ones. */
  understood?: Understood[]
}

/** A word as typed, and the words of the archive that it was taken for. */
export interface Understood {
  typed: string
  words: string[]
}

/** Counts of the stories found, or of their versions where each is a hit, by filter. Each filter's counts leave that filter itself out, so that others can be chosen. */
export interface Facets {
  source: FacetCount[]
  /** By month, `2015-07`, and by year: a story may have versions in several months. Newest first, a year after its months. */
  published: FacetCount[]
  place: FacetCount[]
  /** Stories of at least so many versions. */
  versions: FacetCount[]
}

export type FacetName = keyof Facets

export interface FacetCount {
  value: string
  count: number
}

/**
 * What kept a query from an answer; `message` is for the console, the page says `type` in the reader's language.
 * `damaged`: a file is missing, cut short or of another build, also after the manifest was read anew. `too-broad`: a prefix
 * of too few letters.
 */
export class SearchError extends Error {
  readonly type: 'damaged' | 'too-broad'

  constructor(type: 'damaged' | 'too-broad', message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SearchError'
    this.type = type
  }
}

/** Gives the bytes of a file of the index by its path, in the browser by `fetch`, on disk by reading. */
export type ReadIndexFile = (path: string) => Promise<Uint8Array>

export interface SearchEngine {
  /** The hits `from` up to `from + limit`. Throws a `SearchError`. */
  search(query: Query, from: number, limit: number): Promise<Answer>
  /**
   * Apart from `search`, so that no reader waits for the columns that only the counts need: ask for it after the hits stand.
   * @param names those that are wanted: each may be a column more to read.
   */
  facets<Name extends FacetName>(query: Query, names: readonly Name[]): Promise<Pick<Facets, Name>>
  /**
   * The keys under which a word is the same word to this index: that of its class, into which the archive's vocabulary joins
   * spellings and forms; for Latin letters those of the words they stand for. Words that are only of its family, which a
   * search finds too but ranks lower, are not among them.
   */
  keys(word: string): Promise<string[]>
}

export interface IndexSummary {
  documents: number
  files: number
  bytes: number
}

/** Which documents the last build had as they are now, so that they need not be read again. */
export interface Unchanged {
  /** Of all documents, in order. */
  ids: readonly string[]
  has(id: string): boolean
  document(id: string): SearchDocument
}

/** Where the documents come from, for threads that read them by themselves. */
export interface DocumentStore {
  path: string
  documents: number
}

export interface IndexBuilder {
  name: string
  /** Begins to look at the folder of the last build's index, for when it will be `previous`. */
  lookAhead?(previous: string): void
  /** Builds the index of the documents into a folder; `previous` is the folder of the last build's, to re-use. */
  build(
    documents: Iterable<SearchDocument>,
    folder: string,
    options: { previous?: string; unchanged?: Unchanged; store?: DocumentStore; jobs: number },
  ): Promise<IndexSummary>
}
