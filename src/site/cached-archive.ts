import type { Archive, ArticleFilter, ArticleSummary } from '../model/archive.ts'
import type { ArchivedArticle } from '../model/article.ts'
import type { Story } from '../model/story.ts'
import { Kept } from './kept.ts'

/** Longest range of a list that is put together here; a longer one is read from the archive as it comes. */
const longestRange = 2000

/** Summaries and stories kept; neighbours, versions and similar articles are asked for again and again. */
const [keptSummaries, keptStories] = [40_000, 4000]

/** Articles kept: a version is compared with the one before it and the one after. */
const keptArticles = 16

/** Articles read at a time where they are asked for in order. */
const readAhead = 64

/** Lists kept, as positions: a list is asked for page by page. */
const keptLists = 64

/**
 * The archive as pages read it: what every page of a kind asks for is asked once, and a list is selected once for all of its
 * pages. The archive does not change while it is being rendered.
 */
export class CachedArchive implements Archive {
  readonly #archive: Archive
  readonly #once = new Kept<string, unknown>(Number.MAX_SAFE_INTEGER)
  readonly #positions = new Kept<string, number | undefined>(keptSummaries)
  readonly #summaries = new Kept<number, ArticleSummary | undefined>(keptSummaries)
  readonly #stories = new Kept<string, Story | undefined>(keptStories)
  readonly #articles = new Kept<string, ArchivedArticle | undefined>(keptArticles)
  readonly #lists = new Kept<string, Uint32Array>(keptLists)
  #ahead: { from: number; articles: ArchivedArticle[] } = { from: 0, articles: [] }

  constructor(archive: Archive) {
    this.#archive = archive
  }

  #remember<Value>(name: string, ask: () => Value): Value {
    return this.#once.get(name, ask) as Value
  }

  summary(id: string) {
    let asked: ArticleSummary | undefined
    const position = this.#positions.get(id, () => (asked = this.#archive.summary(id))?.position)
    return position === undefined ? undefined : this.#summaries.get(position, () => asked ?? this.#archive.summary(id))
  }

  summaryAt(position: number) {
    return this.#summaries.get(position, () => this.#archive.summaryAt(position))
  }

  positions(filter: ArticleFilter) {
    return this.#lists.get(JSON.stringify(filter), () => this.#archive.positions(filter))
  }

  summaries(filter: ArticleFilter, from = 0, to?: number): ArticleSummary[] {
    const { story, ...rest } = filter
    if (story !== undefined && !filter.once && !filter.leads) return this.#versions(story, rest).slice(from, to)
    const isLong = from >= 0 && (to === undefined || to - from > longestRange)
    if (isLong) return this.#archive.summaries(filter, from, to)
    return [...this.positions(filter).subarray(from, to)].map((position) => this.summaryAt(position)!)
  }

  /** Articles asked for one by one, in order, are read ahead. */
  *articles(from = 0, to?: number) {
    if (to !== from + 1) {
      yield* this.#archive.articles(from, to)
      return
    }
    let found = this.#ahead.articles[from - this.#ahead.from]
    if (!found) {
      const inOrder = from === this.#ahead.from + this.#ahead.articles.length
      this.#ahead = { from, articles: [...this.#archive.articles(from, from + (inOrder ? readAhead : 1))] }
      found = this.#ahead.articles[0]
    }
    if (found) yield found
  }

  /** The versions of a story that match, in the archive's order. */
  #versions(id: string, filter: ArticleFilter): ArticleSummary[] {
    const versions = (this.story(id)?.members ?? [id]).flatMap((member) => this.summary(member) ?? [])
    const isMatch =
      Object.keys(filter).length === 0 ? () => true : (at: ArticleSummary) => holds(this.positions(filter), at.position)
    return versions.filter(isMatch).sort((a, b) => a.position - b.position)
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
  sharedStories = () => this.#remember('shared stories', () => this.#archive.sharedStories())
  places = () => this.#remember('places', () => this.#archive.places())
  redirects = () => this.#remember('redirects', () => this.#archive.redirects())
  storyCount = () => this.#remember('stories', () => this.#archive.storyCount())
  missingTitleCount = () => this.#remember('missing', () => this.#archive.missingTitleCount())
  story = (id: string) => this.#stories.get(id, () => this.#archive.story(id))

  revisions = () => this.#remember('revisions', () => this.#archive.revisions())
  captureRevisions = () => this.#remember('capture revisions', () => this.#archive.captureRevisions())
  storyRevisions = () => this.#remember('story revisions', () => this.#archive.storyRevisions())
  missingTitleRevisions = () => this.#remember('title revisions', () => this.#archive.missingTitleRevisions())
  article = (id: string) => this.#articles.get(id, () => this.#archive.article(id))
  articleTerms = (of?: ReadonlySet<string>) => this.#archive.articleTerms(of)
  listing = () => this.#archive.listing()
  capture = (id: string) => this.#archive.capture(id)
  captureFacts = (id: string) => this.#archive.captureFacts(id)
  captures = (from?: number, to?: number) => this.#archive.captures(from, to)
  capturesWithoutReading = (from?: number, to?: number) => this.#archive.capturesWithoutReading(from, to)
  inputs = () => this.#archive.inputs()
  stories = (from?: number, to?: number) => this.#archive.stories(from, to)
  passagesOf = (article: string) => this.#archive.passagesOf(article)
  placesOf = (article: string) => this.#archive.placesOf(article)
  missingTitles = (from?: number, to?: number) => this.#archive.missingTitles(from, to)
  findings = () => this.#archive.findings()
  findingCounts = () => this.#archive.findingCounts()
}

/** Whether ascending numbers hold one of them. */
function holds(numbers: Uint32Array, wanted: number): boolean {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return numbers[low] === wanted
}
