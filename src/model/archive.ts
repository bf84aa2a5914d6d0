import type { ArchivedArticle, Article } from './article.ts'
import type { Place } from './capture.ts'
import type { Finding } from './finding.ts'
import type { Metadata } from './metadata.ts'
import type { Section } from './section.ts'
import type { Passage, Story } from './story.ts'

/** A capture as the archive keeps it. */
export interface ArchivedCapture extends Place {
  id: string
  /** 0-based place in the archive's order: by `ref`, natural order. */
  position: number
  sha256: string
  bytes: number
  encoding: string
  reading: string
  metadata: Metadata
  /** Every place the same bytes were met in, `ref` and `path` of the first among them. */
  places: Place[]
  sections: Section[]
  /** Ids of its articles, the page's own first. */
  articles: string[]
  setAside: string | null
  /** Site path, `/c/<id>/` (or the viewer's, see `--capture-pages`). */
  url: string
}

/** A capture without its text, for what lists or exports many. */
export type CaptureWithoutReading = Omit<ArchivedCapture, 'reading'>

/** What a list says of an article. */
export interface ArticleSummary extends Pick<Article, 'id' | 'headline' | 'headlineFrom' | 'published' | 'source'> {
  position: number
  /** Every source that printed this very text. */
  sources: string[]
  story: string
  /** Versions of its story, itself included. */
  versions: number
  /** Words of the body. */
  words: number
  /** First words of the body, at most 200 characters; cut at a word, with an ellipsis, where there are more. */
  opening: string
  url: string
}

/** What a list can be asked for; fields together narrow. `null` asks for the articles without one. */
export interface ArticleFilter {
  source?: string | null
  /** Start of an ISO date: a year, a month or a day. `null`: undated. */
  published?: string | null
  place?: string
  /** Only lead versions: every story once. */
  leads?: boolean
  /** Only the versions of this story. */
  story?: string
  /** Of every story only its first article among those that match, so that a list shows it once. */
  once?: boolean
}

export interface SourceSummary {
  /** `null` gathers the articles that name none. */
  name: string | null
  /** Last part of its URL, unique among the sources. */
  slug: string
  articles: number
  /** Stories that its articles belong to. */
  stories: number
  /** First and last day known. */
  first: string | null
  last: string | null
}

export interface SharedStories {
  source: string
  with: string
  stories: number
}

export interface MissingTitle {
  title: string
  /** Articles that list it, in the archive's order. */
  citedBy: string[]
}

export interface Counts {
  captures: number
  places: number
  /** Of all captures, as crawled. */
  bytes: number
  articles: number
  stories: number
  /** Occurrences of an article beyond its first. */
  exactDuplicates: number
  relatedResolved: number
  relatedMissing: number
  sources: number
  findings: number
  /** Days with an article. */
  days: number
}

/** Says whether something is what it was in another build: the same digest, the same facts. */
export interface Revision {
  id: string
  position: number
  /** A digest of all that the archive tells of it but its position, and of others but their ids. */
  revision: string
}

/** `revision`: of what `article`, `placesOf` and `passagesOf` give, and `captureFacts` of its captures. */
export interface ArticleRevision extends Revision {
  /** A digest of what `summary` gives but its position. */
  summary: string
}

/** A file of the input. */
export interface InputSummary {
  path: string
  /** Captures that stand in it. */
  captures: number
  /** The document's own where it is the file; else over those of its documents, a line each in the archive's order. */
  sha256: string
}

/** What tells an article from others at a glance. */
export interface ListedArticle extends Pick<ArticleSummary, 'id' | 'headline' | 'source' | 'story'> {
  /** Of all that its captures say: of what `Archive.article` gives but its story, its place and what others tell of it. */
  digest: string
}

/** The archive, read only: what the site, the search index and the outputs are made from. Ranges are [from, to). */
export interface Archive {
  counts(): Counts
  article(id: string): ArchivedArticle | undefined
  articles(from?: number, to?: number): IterableIterator<ArchivedArticle>
  /** Distinct terms of the articles' bodies with their counts, see `archive/similar/term-vector.ts`: of these articles or of all, in any order. */
  articleTerms(of?: ReadonlySet<string>): IterableIterator<{ id: string; terms: Uint32Array }>
  /** All articles in order. */
  listing(): ListedArticle[]
  /** `from` and `to` as `slice` takes them: negative ones count from the end. */
  summaries(filter: ArticleFilter, from?: number, to?: number): ArticleSummary[]
  summary(id: string): ArticleSummary | undefined
  summaryAt(position: number): ArticleSummary | undefined
  /** Positions of the articles that match, ascending: a list without its entries. */
  positions(filter: ArticleFilter): Uint32Array
  count(filter: ArticleFilter): number
  /** Articles, and the stories they belong to, by year, month or day (`length` 4, 7, 10 of the ISO date), oldest first; undated left out. */
  dates(length: 4 | 7 | 10, filter?: ArticleFilter): { date: string; articles: number; stories: number }[]
  capture(id: string): ArchivedCapture | undefined
  /** What is said of a capture without its text. */
  captureFacts(id: string): Pick<ArchivedCapture, 'id' | 'sha256' | 'bytes' | 'url'> | undefined
  captures(from?: number, to?: number): IterableIterator<ArchivedCapture>
  capturesWithoutReading(from?: number, to?: number): IterableIterator<CaptureWithoutReading>
  story(id: string): Story | undefined
  /** Stories of two and more versions, most versions first, then the archive's order of their leads. */
  stories(from?: number, to?: number): IterableIterator<Story>
  storyCount(): number
  passagesOf(article: string): Passage[]
  /** Countries and cities that articles name, most articles first. */
  places(): { name: string; articles: number; stories: number }[]
  placesOf(article: string): string[]
  sources(): SourceSummary[]
  /** Pairs of sources that told the same stories, with their number; each pair both ways round, most stories first. */
  sharedStories(): SharedStories[]
  missingTitles(from?: number, to?: number): MissingTitle[]
  missingTitleCount(): number
  /** Addresses once published whose page is gone, and the site path that took its place, if any. In order of path. */
  redirects(): { path: string; target: string | null }[]
  /** Of all articles, in order: no text is read for it. */
  revisions(): ArticleRevision[]
  /** Of all captures, in order. */
  captureRevisions(): Revision[]
  /** Of the stories of two and more versions, in the order of `stories`. */
  storyRevisions(): Revision[]
  /** Of the missing titles, by their folded words, in the order of `missingTitles`. */
  missingTitleRevisions(): Revision[]
  /** The files of the input that hold captures, by path. */
  inputs(): InputSummary[]
  findings(): IterableIterator<Finding>
  findingCounts(): { reason: string; count: number }[]
}
