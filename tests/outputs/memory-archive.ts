import { createHash, hash } from 'node:crypto'
import { FoldedText } from '../../src/arabic/folded-text.ts'
import { digest } from '../../src/archive/digest.ts'
import { blockText } from '../../src/archive/merge.ts'
import { sourceSlugs } from '../../src/archive/permalinks.ts'
import { termVector } from '../../src/archive/similar/term-vector.ts'
import type { Archive, ArchivedCapture, ArticleFilter, ArticleSummary, SourceSummary } from '../../src/model/archive.ts'
import type { ArchivedArticle } from '../../src/model/article.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Story } from '../../src/model/story.ts'
import { captureRevisionsOf, missingTitleRevisionsOf, storyRevisionsOf } from '../revisions-of.ts'

/** What a `MemoryArchive` holds; its order is the archive's. */
export interface Holdings {
  articles: ArchivedArticle[]
  captures: ArchivedCapture[]
  stories?: Story[]
  findings?: Finding[]
}

/** An archive of a few texts, for tests. */
export class MemoryArchive implements Archive {
  readonly #articles: ArchivedArticle[]
  readonly #captures: ArchivedCapture[]
  readonly #stories: Story[]
  readonly #findings: Finding[]

  constructor({ articles, captures, stories = [], findings = [] }: Holdings) {
    this.#articles = articles
    this.#captures = captures
    this.#stories = stories
    this.#findings = findings
  }

  counts() {
    const resolved = this.#articles.flatMap(({ related }) => related.filter(({ article }) => article !== undefined))
    return {
      captures: this.#captures.length,
      bytes: this.#captures.reduce((sum, { bytes }) => sum + bytes, 0),
      places: this.#captures.reduce((count, { places }) => count + places.length, 0),
      articles: this.#articles.length,
      stories: new Set(this.#articles.map(({ story }) => story)).size,
      exactDuplicates: this.#articles.reduce((count, { captures }) => count + captures.length - 1, 0),
      relatedResolved: resolved.length,
      relatedMissing: this.missingTitles().length,
      sources: this.sources().length,
      findings: this.#findings.length,
      days: this.dates(10).length,
    }
  }

  article(id: string) {
    return this.#articles.find((article) => article.id === id)
  }

  articles(from = 0, to = Number.POSITIVE_INFINITY) {
    return this.#articles.slice(from, to).values()
  }

  #matching(filter: ArticleFilter): ArchivedArticle[] {
    const matching = this.#articles.filter(matches(filter))
    if (!filter.once) return matching
    return [...Map.groupBy(matching, ({ story }) => story).values()].map(([first]) => first!)
  }

  listing() {
    return this.summaries({}).map((summary) => ({ ...summary, digest: JSON.stringify(this.article(summary.id)) }))
  }

  *articleTerms() {
    for (const { id, blocks } of this.articles())
      yield { id, terms: termVector(new FoldedText().add(blocks.map(blockText).join('\n'))) }
  }

  summaries(filter: ArticleFilter, from = 0, to = Number.POSITIVE_INFINITY) {
    return this.#matching(filter)
      .slice(from, to)
      .map((article) => this.#summarise(article))
  }

  summaryAt(position: number) {
    return this.summaries({})[position]
  }

  positions(filter: ArticleFilter) {
    return Uint32Array.from(this.summaries(filter), ({ position }) => position)
  }

  summary(id: string) {
    const article = this.article(id)
    return article && this.#summarise(article)
  }

  count(filter: ArticleFilter) {
    return this.#matching(filter).length
  }

  dates(length: 4 | 7 | 10, filter: ArticleFilter = {}) {
    const dated = this.#matching(filter).filter(({ published }) => (published?.length ?? 0) >= length)
    const groups = Map.groupBy(dated, ({ published }) => published!.slice(0, length))
    return [...groups]
      .map(([date, of]) => ({ date, articles: of.length, stories: new Set(of.map(({ story }) => story)).size }))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
  }

  capture(id: string) {
    return this.#captures.find((capture) => capture.id === id)
  }

  captureFacts(id: string) {
    return this.capture(id)
  }

  capturesWithoutReading(from?: number, to?: number) {
    return this.captures(from, to)
  }

  captures(from = 0, to = Number.POSITIVE_INFINITY) {
    return this.#captures.slice(from, to).values()
  }

  story(id: string) {
    return this.#stories.find((story) => story.id === id)
  }

  stories(from = 0, to = Number.POSITIVE_INFINITY) {
    return this.#stories.slice(from, to).values()
  }

  storyCount() {
    return this.#stories.length
  }

  passagesOf() {
    return []
  }

  places() {
    const groups = Map.groupBy(this.#articles, ({ dateline }) => dateline.place)
    return [...groups].flatMap(([name, { length }]) =>
      name === null ? [] : [{ name, articles: length, stories: this.count({ place: name, once: true }) }],
    )
  }

  placesOf(id: string) {
    const place = this.article(id)?.dateline.place
    return place ? [place] : []
  }

  sharedStories() {
    return []
  }

  sources(): SourceSummary[] {
    const bySource = [...Map.groupBy(this.#articles, ({ source }) => source)]
    const slugs = sourceSlugs(bySource.map(([name]) => name))
    return bySource.map(([name, articles], index) => {
      const days = articles.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()
      return {
        name,
        slug: slugs[index]!,
        articles: articles.length,
        stories: this.count({ source: name, once: true }),
        first: days[0] ?? null,
        last: days.at(-1) ?? null,
      }
    })
  }

  redirects() {
    return []
  }

  missingTitles() {
    const missing = this.#articles.flatMap(({ id, related }) =>
      related.filter(({ article }) => article === undefined).map(({ title }) => ({ title, citedBy: [id] })),
    )
    return missing
  }

  missingTitleCount() {
    return this.missingTitles().length
  }

  revisions() {
    return this.#articles.map((article) => {
      const { id, position } = article
      return {
        id,
        position,
        revision: digest({ ...article, position: 0 }),
        summary: digest({ ...this.#summarise(article), position: 0 }),
      }
    })
  }

  inputs() {
    const places = this.#captures.flatMap(({ places, sha256 }) => places.map(({ path }) => ({ path, sha256 })))
    return [...Map.groupBy(places, ({ path }) => path)]
      .map(([path, own]) => {
        const hashes = own.map((place) => `${place.sha256}\n`).join('')
        return { path, captures: own.length, sha256: own.length === 1 ? own[0]!.sha256 : hash('sha256', hashes) }
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  captureRevisions() {
    return captureRevisionsOf(this.#captures)
  }

  storyRevisions() {
    return storyRevisionsOf(this.stories())
  }

  missingTitleRevisions() {
    return missingTitleRevisionsOf(this.missingTitles())
  }

  findings() {
    return this.#findings.values()
  }

  findingCounts() {
    return [...Map.groupBy(this.#findings, ({ reason }) => reason)].map(([reason, { length }]) => ({
      reason,
      count: length,
    }))
  }

  #summarise(article: ArchivedArticle): ArticleSummary {
    const { id, headline, headlineFrom, published, source, sources, position, story, url } = article
    const body = article.blocks.map((block) => (block.type === 'list' ? block.items.join(' ') : block.text)).join(' ')
    const versions = this.story(story)?.members.length ?? 1
    const words = body.split(/\s+/).length
    return {
      id,
      headline,
      headlineFrom,
      published,
      source,
      sources,
      position,
      story,
      versions,
      words,
      opening: body.slice(0, 200),
      url,
    }
  }
}

function matches({ source, published, place, leads, story }: ArticleFilter) {
  return (article: ArchivedArticle) =>
    (source === undefined || article.source === source) &&
    (published === undefined ||
      (published === null ? article.published === null : article.published?.startsWith(published) === true)) &&
    (place === undefined || article.dateline.place === place) &&
    (story === undefined || article.story === story) &&
    (leads !== true || article.story === article.id)
}

/** The SHA-256 of a text, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
