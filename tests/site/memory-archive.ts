import { hash } from 'node:crypto'
import { FoldedText } from '../../src/arabic/folded-text.ts'
import { countWords } from '../../src/arabic/words.ts'
import { digest } from '../../src/archive/digest.ts'
import { blockText } from '../../src/archive/merge.ts'
import { placesIn } from '../../src/archive/places/places-in.ts'
import { termVector } from '../../src/archive/similar/term-vector.ts'
import type {
  Archive,
  ArchivedCapture,
  ArticleFilter,
  ArticleSummary,
  Counts,
  MissingTitle,
  SharedStories,
  SourceSummary,
} from '../../src/model/archive.ts'
import type { ArchivedArticle } from '../../src/model/article.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Passage, Story } from '../../src/model/story.ts'
import { captureRevisionsOf, missingTitleRevisionsOf, storyRevisionsOf } from '../revisions-of.ts'

export interface MemoryArchiveContent {
  /** In the archive's order. */
  articles: ArchivedArticle[]
  captures: ArchivedCapture[]
  stories: Story[]
  passages?: Passage[]
  findings?: Finding[]
  redirects?: ReturnType<Archive['redirects']>
}

const slice = <T>(list: readonly T[], from = 0, to = list.length) => list.slice(from, to)

function opening(article: ArchivedArticle): string {
  const text = article.blocks.flatMap((block) => (block.type === 'list' ? block.items : block.text)).join(' ')
  return text.length <= 200 ? text : text.slice(0, 200).replace(/\s\S*$/, '')
}

/** An archive in plain arrays, for tests of what is made from one. */
export class MemoryArchive implements Archive {
  readonly #content: MemoryArchiveContent
  readonly #summaries: ArticleSummary[]

  constructor(content: MemoryArchiveContent) {
    this.#content = content
    this.#summaries = content.articles.map((article) => ({
      id: article.id,
      headline: article.headline,
      headlineFrom: article.headlineFrom,
      published: article.published,
      source: article.source,
      sources: article.sources,
      position: article.position,
      story: article.story,
      versions: this.story(article.story)?.members.length ?? 1,
      words: countWords(
        article.blocks.flatMap((block) => (block.type === 'list' ? block.items : block.text)).join(' '),
      ),
      opening: opening(article),
      url: article.url,
    }))
  }

  counts(): Counts {
    const { articles, captures } = this.#content
    const related = articles.flatMap((article) => article.related)
    return {
      captures: captures.length,
      bytes: captures.reduce((sum, { bytes }) => sum + bytes, 0),
      places: captures.reduce((sum, { places }) => sum + places.length, 0),
      articles: articles.length,
      stories: this.count({ leads: true }),
      exactDuplicates: articles.reduce((sum, article) => sum + article.captures.length - 1, 0),
      relatedResolved: related.filter(({ article }) => article !== undefined).length,
      relatedMissing: related.filter(({ article }) => article === undefined).length,
      sources: new Set(articles.flatMap(({ source }) => source ?? [])).size,
      findings: this.#content.findings?.length ?? 0,
      days: this.dates(10).length,
    }
  }

  article(id: string) {
    return this.#content.articles.find((article) => article.id === id)
  }

  articles(from?: number, to?: number) {
    return slice(this.#content.articles, from, to).values()
  }

  #matching({ source, published, leads, place, story, once }: ArticleFilter): ArticleSummary[] {
    const seen = new Set<string>()
    return this.#summaries.filter((summary) => {
      if (source !== undefined && summary.source !== source) return false
      if (published === null && summary.published !== null) return false
      if (typeof published === 'string' && !summary.published?.startsWith(published)) return false
      if (leads && (this.story(summary.story)?.lead ?? summary.id) !== summary.id) return false
      if (place !== undefined && !this.placesOf(summary.id).includes(place)) return false
      if (story !== undefined && summary.story !== story) return false
      if (once && seen.has(summary.story)) return false
      seen.add(summary.story)
      return true
    })
  }

  listing() {
    return this.summaries({}).map((summary) => ({ ...summary, digest: JSON.stringify(this.article(summary.id)) }))
  }

  *articleTerms() {
    for (const { id, blocks } of this.articles())
      yield { id, terms: termVector(new FoldedText().add(blocks.map(blockText).join('\n'))) }
  }

  summaries(filter: ArticleFilter, from?: number, to?: number) {
    return slice(this.#matching(filter), from, to)
  }

  summary(id: string) {
    return this.#summaries.find((summary) => summary.id === id)
  }

  summaryAt(position: number) {
    return this.#summaries.find((summary) => summary.position === position)
  }

  positions(filter: ArticleFilter) {
    return Uint32Array.from(this.#matching(filter), ({ position }) => position)
  }

  count(filter: ArticleFilter) {
    return this.#matching(filter).length
  }

  dates(length: 4 | 7 | 10, filter: ArticleFilter = {}) {
    const found = new Map<string, string[]>()
    for (const { published, story } of this.#matching(filter)) {
      if (published === null || published.length < length) continue
      const date = published.slice(0, length)
      found.set(date, [...(found.get(date) ?? []), story])
    }
    return [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, stories]) => ({ date, articles: stories.length, stories: new Set(stories).size }))
  }

  capture(id: string) {
    return this.#content.captures.find((capture) => capture.id === id)
  }

  captureFacts(id: string) {
    return this.capture(id)
  }

  capturesWithoutReading(from?: number, to?: number) {
    return this.captures(from, to)
  }

  captures(from?: number, to?: number) {
    return slice(this.#content.captures, from, to).values()
  }

  story(id: string) {
    return this.#content.stories.find((story) => story.id === id)
  }

  stories(from?: number, to?: number) {
    const shared = this.#content.stories.filter(({ members }) => members.length > 1)
    return slice(
      shared.sort((a, b) => b.members.length - a.members.length),
      from,
      to,
    ).values()
  }

  storyCount() {
    return this.#content.stories.filter(({ members }) => members.length > 1).length
  }

  passagesOf(article: string) {
    return (this.#content.passages ?? []).filter(({ places }) => places.some((place) => place.article === article))
  }

  sharedStories(): SharedStories[] {
    const names = [...new Set(this.#summaries.flatMap(({ sources }) => sources))]
    const told = (name: string) =>
      new Set(this.#summaries.flatMap(({ sources, story }) => (sources.includes(name) ? story : [])))
    return names
      .flatMap((source) => names.map((other) => [source, other] as const))
      .filter(([source, other]) => source !== other)
      .map(([source, other]) => ({
        source,
        with: other,
        stories: [...told(source)].filter((one) => told(other).has(one)).length,
      }))
      .filter(({ stories }) => stories > 0)
      .sort((a, b) => b.stories - a.stories)
  }

  sources(): SourceSummary[] {
    const names = [...new Set(this.#summaries.map(({ source }) => source))]
    return names.map((name, index) => {
      const dates = this.dates(10, { source: name })
      return {
        name,
        slug: name === null ? 'unnamed' : `source-${index + 1}`,
        articles: this.count({ source: name }),
        stories: this.count({ source: name, once: true }),
        first: dates[0]?.date ?? null,
        last: dates.at(-1)?.date ?? null,
      }
    })
  }

  missingTitles(from?: number, to?: number): MissingTitle[] {
    const citing = new Map<string, string[]>()
    for (const { id, related } of this.#content.articles) {
      for (const { title, article } of related)
        if (article === undefined) citing.set(title, [...(citing.get(title) ?? []), id])
    }
    const titles = [...citing].map(([title, citedBy]) => ({ title, citedBy }))
    return slice(
      titles.sort((a, b) => b.citedBy.length - a.citedBy.length),
      from,
      to,
    )
  }

  missingTitleCount() {
    return this.missingTitles().length
  }

  places() {
    const counts = new Map<string, number>()
    for (const { id } of this.#summaries)
      for (const name of this.placesOf(id)) counts.set(name, (counts.get(name) ?? 0) + 1)
    return [...counts]
      .map(([name, articles]) => ({ name, articles, stories: this.count({ place: name, once: true }) }))
      .sort((a, b) => b.articles - a.articles)
  }

  placesOf(id: string): string[] {
    const { headline, dateline, blocks } = this.article(id)!
    const texts = blocks.flatMap((block) => (block.type === 'list' ? block.items : block.text))
    return placesIn(new FoldedText().add([headline, dateline.place ?? '', ...texts].join('\n')))
  }

  redirects() {
    return this.#content.redirects ?? []
  }

  revisions() {
    return this.#content.articles.map((article) => {
      const { id, position } = article
      return {
        id,
        position,
        revision: digest({ ...article, position: 0 }),
        summary: digest({ ...this.summary(id), position: 0 }),
      }
    })
  }

  inputs() {
    const places = this.#content.captures.flatMap(({ places, sha256 }) => places.map(({ path }) => ({ path, sha256 })))
    return [...Map.groupBy(places, ({ path }) => path)]
      .map(([path, own]) => {
        const hashes = own.map((place) => `${place.sha256}\n`).join('')
        return { path, captures: own.length, sha256: own.length === 1 ? own[0]!.sha256 : hash('sha256', hashes) }
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  captureRevisions() {
    return captureRevisionsOf(this.#content.captures)
  }

  storyRevisions() {
    return storyRevisionsOf(this.stories())
  }

  missingTitleRevisions() {
    return missingTitleRevisionsOf(this.missingTitles())
  }

  findings() {
    return (this.#content.findings ?? []).values()
  }

  findingCounts() {
    const counts = new Map<string, number>()
    for (const { reason } of this.#content.findings ?? []) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    return [...counts].map(([reason, count]) => ({ reason, count }))
  }
}
