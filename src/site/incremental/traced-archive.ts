import type { Archive, ArticleFilter, ArticleSummary } from '../../model/archive.ts'
import { listName, rangeName } from './names.ts'
import type { Trace } from './trace.ts'

/**
 * An archive that notes what is asked of it. What a capture's id already says (`captureFacts`) is noted nowhere; what an article
 * tells of itself, its places and passages are one answer.
 */
export class TracedArchive implements Archive {
  readonly #archive: Archive
  readonly #trace: Trace

  constructor(archive: Archive, trace: Trace) {
    this.#archive = archive
    this.#trace = trace
  }

  #noted<Value>(dependency: string, answer: Value): Value {
    this.#trace.note(dependency)
    return answer
  }

  #notedSummary<Found extends ArticleSummary | undefined>(summary: Found): Found {
    if (summary) this.#trace.note(`summary ${summary.id}`)
    return summary
  }

  /** A list depends on all that matches, a range of it on what stands there. */
  #noteList(filter: ArticleFilter, from = 0, to?: number): void {
    if (filter.story !== undefined) this.#noteVersions(filter.story, filter)
    else if (from === 0 && to === undefined) this.#trace.note(listName(filter))
    else this.#trace.note(rangeName(filter, from, to))
  }

  /** Which versions of a story match is said by what they are; the places that they name by the whole of them. */
  #noteVersions(story: string, { place }: ArticleFilter): void {
    this.#trace.note(`story ${story}`)
    for (const member of this.#archive.story(story)?.members ?? [story])
      this.#trace.note(`${place === undefined ? 'summary' : 'article'} ${member}`)
  }

  article(id: string) {
    return this.#noted(`article ${id}`, this.#archive.article(id))
  }

  *articles(from?: number, to?: number) {
    for (const article of this.#archive.articles(from, to)) yield this.#noted(`article ${article.id}`, article)
  }

  summaries(filter: ArticleFilter, from?: number, to?: number) {
    this.#noteList(filter, from, to)
    return this.#archive.summaries(filter, from, to).map((summary) => this.#notedSummary(summary))
  }

  summary(id: string) {
    return this.#noted(`summary ${id}`, this.#archive.summary(id))
  }

  summaryAt(position: number) {
    return this.#notedSummary(this.#archive.summaryAt(position))
  }

  positions(filter: ArticleFilter) {
    this.#noteList(filter)
    return this.#archive.positions(filter)
  }

  count(filter: ArticleFilter) {
    this.#noteList(filter)
    return this.#archive.count(filter)
  }

  dates(length: 4 | 7 | 10, filter: ArticleFilter = {}) {
    if (Object.keys(filter).length === 0) this.#trace.note(`dates ${length}`)
    else this.#noteList(filter)
    return this.#archive.dates(length, filter)
  }

  capture(id: string) {
    return this.#noted(`capture ${id}`, this.#archive.capture(id))
  }

  *captures(from?: number, to?: number) {
    for (const capture of this.#archive.captures(from, to)) yield this.#noted(`capture ${capture.id}`, capture)
  }

  story(id: string) {
    return this.#noted(`story ${id}`, this.#archive.story(id))
  }

  /** One alone is the unit's own, which is known by its id: its place among the stories says nothing. */
  *stories(from?: number, to?: number) {
    if (from === undefined || to === undefined) this.#trace.note('stories')
    else if (to !== from + 1) this.#trace.note(`stories-range ${from}-${to}`)
    for (const story of this.#archive.stories(from, to)) yield this.#noted(`story ${story.id}`, story)
  }

  passagesOf(article: string) {
    return this.#noted(`article ${article}`, this.#archive.passagesOf(article))
  }

  placesOf(article: string) {
    return this.#noted(`article ${article}`, this.#archive.placesOf(article))
  }

  counts = () => this.#noted('counts', this.#archive.counts())
  sources = () => this.#noted('sources', this.#archive.sources())
  places = () => this.#noted('places', this.#archive.places())
  sharedStories = () => this.#noted('shared-stories', this.#archive.sharedStories())
  redirects = () => this.#noted('redirects', this.#archive.redirects())
  storyCount = () => this.#noted('story-count', this.#archive.storyCount())
  missingTitles = (from?: number, to?: number) => this.#noted('missing', this.#archive.missingTitles(from, to))
  missingTitleCount = () => this.#noted('missing', this.#archive.missingTitleCount())
  findings = () => this.#noted('findings', this.#archive.findings())
  findingCounts = () => this.#noted('findings', this.#archive.findingCounts())

  articleTerms = (of?: ReadonlySet<string>) => this.#archive.articleTerms(of)
  listing = () => this.#archive.listing()
  captureFacts = (id: string) => this.#archive.captureFacts(id)
  capturesWithoutReading = (from?: number, to?: number) => this.#archive.capturesWithoutReading(from, to)
  inputs = () => this.#archive.inputs()
  revisions = () => this.#archive.revisions()
  captureRevisions = () => this.#archive.captureRevisions()
  storyRevisions = () => this.#archive.storyRevisions()
  missingTitleRevisions = () => this.#archive.missingTitleRevisions()
}
