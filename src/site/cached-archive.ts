import type { Archive, ArticleFilter, ArticleSummary } from '../model/archive.ts'

/** Summaries fetched at a time where a list is read page by page: a page of its own would walk the list from its start. */
const sweep = 2000

/** Summaries kept by id; neighbours, versions and similar articles are asked for again and again. */
const keptSummaries = 5000

interface Sweep {
  from: number
  summaries: ArticleSummary[]
}

/**
 * The archive as pages read it: what every page of a kind asks for is asked once, and lists are read in long sweeps. The
 * archive does not change while it is being rendered.
 */
export class CachedArchive implements Archive {
  readonly #archive: Archive
  readonly #once = new Map<string, unknown>()
  readonly #summaries = new Map<string, ArticleSummary | undefined>()
  #list = ''
  #sweep: Sweep = { from: 0, summaries: [] }

  constructor(archive: Archive) {
    this.#archive = archive
  }

  #remember<Value>(name: string, ask: () => Value): Value {
    if (!this.#once.has(name)) this.#once.set(name, ask())
    return this.#once.get(name) as Value
  }

  summary(id: string) {
    if (this.#summaries.has(id)) return this.#summaries.get(id)
    if (this.#summaries.size >= keptSummaries) this.#summaries.clear()
    const found = this.#archive.summary(id)
    this.#summaries.set(id, found)
    return found
  }

  summaries(filter: ArticleFilter, from = 0, to?: number) {
    if (to === undefined || to - from > sweep) return this.#archive.summaries(filter, from, to)
    const list = JSON.stringify(filter)
    const end = this.#sweep.from + this.#sweep.summaries.length
    const whole = this.#sweep.summaries.length < sweep
    if (list !== this.#list || from < this.#sweep.from || (to > end && !whole)) {
      this.#list = list
      this.#sweep = { from, summaries: this.#archive.summaries(filter, from, from + sweep) }
    }
    return this.#sweep.summaries.slice(from - this.#sweep.from, to - this.#sweep.from)
  }

  dates(length: 4 | 7 | 10, filter: ArticleFilter = {}) {
    const ask = () => this.#archive.dates(length, filter)
    return Object.keys(filter).length === 0 ? this.#remember(`dates ${length}`, ask) : ask()
  }

  count(filter: ArticleFilter) {
    return this.#remember(`count ${JSON.stringify(filter)}`, () => this.#archive.count(filter))
  }

  counts = () => this.#remember('counts', () => this.#archive.counts())
  sources = () => this.#remember('sources', () => this.#archive.sources())
  places = () => this.#remember('places', () => this.#archive.places())
  redirects = () => this.#remember('redirects', () => this.#archive.redirects())
  storyCount = () => this.#remember('stories', () => this.#archive.storyCount())
  missingTitleCount = () => this.#remember('missing', () => this.#archive.missingTitleCount())

  revisions = () => this.#archive.revisions()
  captureRevisions = () => this.#archive.captureRevisions()
  storyRevisions = () => this.#archive.storyRevisions()
  missingTitleRevisions = () => this.#archive.missingTitleRevisions()
  article = (id: string) => this.#archive.article(id)
  articles = (from?: number, to?: number) => this.#archive.articles(from, to)
  capture = (id: string) => this.#archive.capture(id)
  captureFacts = (id: string) => this.#archive.captureFacts(id)
  captures = (from?: number, to?: number) => this.#archive.captures(from, to)
  capturesWithoutReading = () => this.#archive.capturesWithoutReading()
  story = (id: string) => this.#archive.story(id)
  stories = (from?: number, to?: number) => this.#archive.stories(from, to)
  passagesOf = (article: string) => this.#archive.passagesOf(article)
  placesOf = (article: string) => this.#archive.placesOf(article)
  missingTitles = (from?: number, to?: number) => this.#archive.missingTitles(from, to)
  findings = () => this.#archive.findings()
  findingCounts = () => this.#archive.findingCounts()
}
