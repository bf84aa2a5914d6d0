import { hash } from 'node:crypto'
import type {
  Archive,
  ArchivedCapture,
  ArticleFilter,
  ArticleRevision,
  ArticleSummary,
  CaptureWithoutReading,
  Counts,
  InputSummary,
  MissingTitle,
  Revision,
  SharedStories,
  SourceSummary,
} from '../model/archive.ts'
import type { ArchivedArticle } from '../model/article.ts'
import type { Finding } from '../model/finding.ts'
import type { Passage, Story } from '../model/story.ts'
import { articleConditions } from './article-conditions.ts'
import { articleSummary, relatedTitle, summaryColumns } from './article-rows.ts'
import { Database, type Row } from './database.ts'
import { byArticle, mergeRows } from './occurrences.ts'
import { articleUrl, captureUrl, sourceSlugs } from './permalinks.ts'
import { articleRevisions, captureRevisions, missingTitleRevisions, storyRevisions } from './revisions.ts'
import { sharedStories } from './shared-stories.ts'

const everything = Number.MAX_SAFE_INTEGER

/** An article's occurrences with its place in the archive. */
const articleRows = `
  SELECT article.id AS article, article.position AS place, story, capture, capture.ref AS ref, record FROM article
  JOIN occurrence ON occurrence.article = article.id JOIN capture ON capture.id = occurrence.capture`

const captureRecordRows = `
  SELECT capture.*, record AS sections FROM capture LEFT JOIN section ON section.capture = id`

const captureRows = `
  SELECT capture.*, text, record AS sections FROM capture JOIN reading ON reading.capture = id
  LEFT JOIN section ON section.capture = id`

/** Opens a store that a build has filled, for reading. */
export function openArchive(path: string): Archive & { close(): void } {
  return new StoredArchive(new Database(path, { readOnly: true }))
}

/** The archive as the store holds it. */
export class StoredArchive implements Archive {
  readonly #store: Database
  readonly #capturePages: number

  constructor(store: Database) {
    this.#store = store
    this.#capturePages = store.number(`SELECT value AS n FROM fact WHERE name = 'capture-pages'`)
  }

  close(): void {
    this.#store.close()
  }

  revisions(): ArticleRevision[] {
    return articleRevisions(this.#store, this.#capturePages)
  }

  captureRevisions(): Revision[] {
    return captureRevisions(this.#store, this.#capturePages)
  }

  storyRevisions(): Revision[] {
    return storyRevisions(this.#store)
  }

  missingTitleRevisions(): Revision[] {
    return missingTitleRevisions(this.#store)
  }

  counts(): Counts {
    const count = (from: string) => this.#store.number(`SELECT count(*) AS n FROM ${from}`)
    const articles = count('article')
    return {
      captures: count('capture'),
      places: count('place'),
      bytes: this.#store.number('SELECT sum(bytes) AS n FROM capture'),
      articles,
      stories: count('article WHERE lead = 1'),
      exactDuplicates: count('occurrence') - articles,
      relatedResolved: count('related WHERE target IS NOT NULL'),
      relatedMissing: count('related WHERE target IS NULL'),
      sources: this.#store.number('SELECT count(DISTINCT source) AS n FROM article_source'),
      findings: count('finding'),
      days: this.#store.number(
        'SELECT count(DISTINCT substr(published, 1, 10)) AS n FROM article WHERE length(published) >= 10',
      ),
    }
  }

  article(id: string): ArchivedArticle | undefined {
    const rows = this.#store.all(`${articleRows} WHERE article.id = ?`, id)
    return rows.length === 0 ? undefined : this.#article(rows)
  }

  *articles(from = 0, to = everything): IterableIterator<ArchivedArticle> {
    const rows = this.#store.iterate(
      `${articleRows} WHERE article.position >= ? AND article.position < ? ORDER BY article.position`,
      from,
      to,
    )
    for (const group of byArticle(rows)) yield this.#article(group)
  }

  #article(rows: Row[]): ArchivedArticle {
    const id = String(rows[0]!['article'])
    const related = this.#store.all('SELECT title, href, target FROM related WHERE article = ? ORDER BY ordinal', id)
    const citing = this.#store.all(
      `SELECT DISTINCT article.id AS id, article.position AS position FROM related JOIN article ON article.id = related.article
       WHERE target = ? AND article.id <> ? ORDER BY article.position`,
      id,
      id,
    )
    return {
      ...mergeRows(rows).article,
      position: Number(rows[0]!['place']),
      story: String(rows[0]!['story']),
      related: related.map(relatedTitle),
      citedBy: citing.map((citation) => String(citation['id'])),
      url: articleUrl(id),
    }
  }

  *articleTerms(): IterableIterator<{ id: string; terms: Uint32Array }> {
    for (const row of this.#store.iterate('SELECT article, terms FROM article_terms')) {
      const { buffer, byteOffset, byteLength } = row['terms'] as Uint8Array
      yield { id: String(row['article']), terms: new Uint32Array(buffer, byteOffset, byteLength / 4) }
    }
  }

  summaries(filter: ArticleFilter, from = 0, to = everything): ArticleSummary[] {
    const { where, values } = articleConditions(filter)
    const rows = this.#store.all(
      `SELECT ${summaryColumns} FROM article
       ${where} ORDER BY position LIMIT ? OFFSET ?`,
      ...values,
      to - from,
      from,
    )
    return rows.map(articleSummary)
  }

  summary(id: string): ArticleSummary | undefined {
    const row = this.#store.first(
      `SELECT ${summaryColumns} FROM article
       WHERE id = ?`,
      id,
    )
    return row && articleSummary(row)
  }

  summaryAt(position: number): ArticleSummary | undefined {
    const row = this.#store.first(`SELECT ${summaryColumns} FROM article WHERE position = ?`, position)
    return row && articleSummary(row)
  }

  positions(filter: ArticleFilter): Uint32Array {
    const { where, values } = articleConditions({ ...filter, once: false })
    const selected = filter.once ? 'min(position) AS position' : 'position'
    const rows = this.#store.all(
      `SELECT ${selected} FROM article ${where} ${filter.once ? 'GROUP BY story' : ''}`,
      ...values,
    )
    return Uint32Array.from(rows, (row) => Number(row['position'])).sort()
  }

  count(filter: ArticleFilter): number {
    const { where, values } = articleConditions(filter)
    return this.#store.number(`SELECT count(*) AS n FROM article ${where}`, ...values)
  }

  dates(length: 4 | 7 | 10, filter: ArticleFilter = {}): ReturnType<Archive['dates']> {
    const { where, values } = articleConditions(filter)
    const rows = this.#store.all(
      `SELECT substr(published, 1, ${length}) AS date, count(*) AS n, count(DISTINCT story) AS stories FROM article
       ${where ? `${where} AND` : 'WHERE'} length(published) >= ${length} GROUP BY date ORDER BY date`,
      ...values,
    )
    return rows.map((row) => ({
      date: String(row['date']),
      articles: Number(row['n']),
      stories: Number(row['stories']),
    }))
  }

  capture(id: string): ArchivedCapture | undefined {
    const row = this.#store.first(`${captureRows} WHERE id = ?`, id)
    return row && this.#capture(row)
  }

  captureFacts(id: string): Pick<ArchivedCapture, 'id' | 'sha256' | 'bytes' | 'url'> | undefined {
    const row = this.#store.first('SELECT sha256, bytes FROM capture WHERE id = ?', id)
    const url = captureUrl(id, this.#capturePages === 1)
    return row && { id, sha256: String(row['sha256']), bytes: Number(row['bytes']), url }
  }

  *captures(from = 0, to = everything): IterableIterator<ArchivedCapture> {
    const rows = this.#store.iterate(`${captureRows} WHERE position >= ? AND position < ? ORDER BY position`, from, to)
    for (const row of rows) yield this.#capture(row)
  }

  *capturesWithoutReading(from = 0, to = everything): IterableIterator<CaptureWithoutReading> {
    const rows = this.#store.iterate(
      `${captureRecordRows} WHERE position >= ? AND position < ? ORDER BY position`,
      from,
      to,
    )
    for (const row of rows) yield this.#captureRecord(row)
  }

  #capture(row: Row): ArchivedCapture {
    return { ...this.#captureRecord(row), reading: String(row['text']) }
  }

  #captureRecord(row: Row): CaptureWithoutReading {
    const id = String(row['id'])
    const ref = String(row['ref'])
    const stood = this.#store.all(
      'SELECT ref, path, line FROM place WHERE capture = ? ORDER BY ref <> ?, ref, path',
      id,
      ref,
    )
    const places = stood.map((place) => ({
      ref: String(place['ref']),
      path: String(place['path']),
      ...(place['line'] === null ? {} : { line: Number(place['line']) }),
    }))
    const articles = this.#store.all('SELECT article FROM occurrence WHERE capture = ? ORDER BY ordinal', id)
    return {
      ...places[0]!,
      id,
      position: Number(row['position']),
      sha256: String(row['sha256']),
      bytes: Number(row['bytes']),
      encoding: String(row['encoding']),
      metadata: JSON.parse(String(row['metadata'])),
      places,
      sections: JSON.parse(String(row['sections'] ?? '[]')),
      articles: articles.map((article) => String(article['article'])),
      setAside: row['set_aside'] === null ? null : String(row['set_aside']),
      url: captureUrl(id, this.#capturePages === 1),
    }
  }

  story(id: string): Story | undefined {
    const row = this.#store.first('SELECT record FROM story WHERE id = ?', id)
    return row && JSON.parse(String(row['record']))
  }

  *stories(from = 0, to = everything): IterableIterator<Story> {
    const rows = this.#store.iterate(
      'SELECT record FROM story WHERE position >= ? AND position < ? ORDER BY position',
      from,
      to,
    )
    for (const row of rows) yield JSON.parse(String(row['record']))
  }

  storyCount(): number {
    return this.#store.number('SELECT count(*) AS n FROM story')
  }

  passagesOf(article: string): Passage[] {
    const rows = this.#store.all(
      `SELECT record FROM passage_place JOIN passage ON passage.id = passage_place.passage
       WHERE article = ? ORDER BY passage.id`,
      article,
    )
    return rows.map((row) => JSON.parse(String(row['record'])))
  }

  places(): ReturnType<Archive['places']> {
    const rows = this.#store.all(
      `SELECT name, count(*) AS n, count(DISTINCT story) AS stories FROM named_place JOIN article ON article.id = article
       GROUP BY name ORDER BY n DESC, name`,
    )
    return rows.map((row) => ({
      name: String(row['name']),
      articles: Number(row['n']),
      stories: Number(row['stories']),
    }))
  }

  placesOf(article: string): string[] {
    return this.#store
      .all('SELECT name FROM named_place WHERE article = ? ORDER BY name', article)
      .map((row) => String(row['name']))
  }

  sources(): SourceSummary[] {
    const rows = this.#store.all(
      `SELECT article_source.source AS name, count(*) AS n, count(DISTINCT story) AS stories, min(substr(published, 1, 10)) AS first, max(substr(published, 1, 10)) AS last
       FROM article LEFT JOIN article_source ON article_source.article = article.id
       GROUP BY name ORDER BY name IS NULL, n DESC, name`,
    )
    const slugs = sourceSlugs(rows.map((row) => (row['name'] === null ? null : String(row['name']))))
    return rows.map((row, index) => ({
      name: row['name'] === null ? null : String(row['name']),
      slug: slugs[index]!,
      articles: Number(row['n']),
      stories: Number(row['stories']),
      first: row['first'] === null ? null : String(row['first']),
      last: row['last'] === null ? null : String(row['last']),
    }))
  }

  sharedStories(): SharedStories[] {
    return sharedStories(this.#store)
  }

  missingTitles(from = 0, to = everything): MissingTitle[] {
    const rows = this.#store.all(
      'SELECT record FROM missing WHERE position >= ? AND position < ? ORDER BY position',
      from,
      to,
    )
    return rows.map((row) => JSON.parse(String(row['record'])))
  }

  missingTitleCount(): number {
    return this.#store.number('SELECT count(*) AS n FROM missing')
  }

  inputs(): InputSummary[] {
    const rows = this.#store.all(
      `SELECT place.path AS path, count(*) AS n, group_concat(sha256, char(10) ORDER BY capture.position) AS hashes
       FROM place JOIN capture ON capture.id = place.capture GROUP BY place.path ORDER BY place.path`,
    )
    return rows.map(({ path, n, hashes }) => ({
      path: String(path),
      captures: Number(n),
      sha256: n === 1 ? String(hashes) : hash('sha256', `${hashes}\n`),
    }))
  }

  redirects(): { path: string; target: string | null }[] {
    const rows = this.#store.all('SELECT path, target FROM redirect ORDER BY path')
    return rows.map((row) => ({
      path: String(row['path']),
      target: row['target'] === null ? null : String(row['target']),
    }))
  }

  *findings(): IterableIterator<Finding> {
    for (const row of this.#store.iterate('SELECT record FROM finding ORDER BY path, line, reason, record')) {
      yield JSON.parse(String(row['record']))
    }
  }

  findingCounts(): { reason: string; count: number }[] {
    const rows = this.#store.all('SELECT reason, count(*) AS n FROM finding GROUP BY reason ORDER BY n DESC, reason')
    return rows.map((row) => ({ reason: String(row['reason']), count: Number(row['n']) }))
  }
}
