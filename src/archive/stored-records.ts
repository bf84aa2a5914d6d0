import type { ArchivedCapture, CaptureWithoutReading } from '../model/archive.ts'
import type { ArchivedArticle } from '../model/article.ts'
import type { Passage, Story } from '../model/story.ts'
import { relatedTitle } from './article-rows.ts'
import { type Database, parseJson, type Row, textOf } from './database.ts'
import { byArticle, mergeRows } from './occurrences.ts'
import { articleUrl, captureUrl } from './permalinks.ts'
import { StoredLists } from './stored-lists.ts'

const everything = Number.MAX_SAFE_INTEGER

/** An article's occurrences with its place in the archive. */
const articleRows = `
  SELECT article.id AS article, article.position AS place, story, capture, capture.ref AS ref, record, blocks FROM article
  JOIN occurrence ON occurrence.article = article.id JOIN capture ON capture.id = occurrence.capture`

const captureRecordRows = `
  SELECT capture.*, record AS sections FROM capture LEFT JOIN section ON section.capture = id`

const captureRows = `
  SELECT capture.*, text, record AS sections FROM capture JOIN reading ON reading.capture = id
  LEFT JOIN section ON section.capture = id`

/** The archive's articles, captures and stories, each whole. */
export class StoredRecords extends StoredLists {
  protected readonly capturePages: number

  constructor(store: Database) {
    super(store)
    this.capturePages = store.number(`SELECT value AS n FROM fact WHERE name = 'capture-pages'`)
  }

  article(id: string): ArchivedArticle | undefined {
    const rows = this.store.all(`${articleRows} WHERE article.id = ?`, id)
    return rows.length === 0 ? undefined : this.#article(rows)
  }

  *articles(from = 0, to = everything): IterableIterator<ArchivedArticle> {
    const rows = this.store.iterate(
      `${articleRows} WHERE article.position >= ? AND article.position < ? ORDER BY article.position`,
      from,
      to,
    )
    for (const group of byArticle(rows)) yield this.#article(group)
  }

  #article(rows: Row[]): ArchivedArticle {
    const id = String(rows[0]!['article'])
    const related = this.store.all('SELECT title, href, target FROM related WHERE article = ? ORDER BY ordinal', id)
    const citing = this.store.all(
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

  capture(id: string): ArchivedCapture | undefined {
    const row = this.store.first(`${captureRows} WHERE id = ?`, id)
    return row && this.#capture(row)
  }

  captureFacts(id: string): Pick<ArchivedCapture, 'id' | 'sha256' | 'bytes' | 'url'> | undefined {
    const row = this.store.first('SELECT sha256, bytes FROM capture WHERE id = ?', id)
    const url = captureUrl(id, this.capturePages === 1)
    return row && { id, sha256: String(row['sha256']), bytes: Number(row['bytes']), url }
  }

  *captures(from = 0, to = everything): IterableIterator<ArchivedCapture> {
    const rows = this.store.iterate(`${captureRows} WHERE position >= ? AND position < ? ORDER BY position`, from, to)
    for (const row of rows) yield this.#capture(row)
  }

  *capturesWithoutReading(from = 0, to = everything): IterableIterator<CaptureWithoutReading> {
    const rows = this.store.iterate(
      `${captureRecordRows} WHERE position >= ? AND position < ? ORDER BY position`,
      from,
      to,
    )
    for (const row of rows) yield this.#captureRecord(row)
  }

  #capture(row: Row): ArchivedCapture {
    return { ...this.#captureRecord(row), reading: textOf(row['text']) }
  }

  #captureRecord(row: Row): CaptureWithoutReading {
    const id = String(row['id'])
    const ref = String(row['ref'])
    const stood = this.store.all(
      'SELECT ref, path, line FROM place WHERE capture = ? ORDER BY ref <> ?, ref, path',
      id,
      ref,
    )
    const places = stood.map((place) => ({
      ref: String(place['ref']),
      path: String(place['path']),
      ...(place['line'] === null ? {} : { line: Number(place['line']) }),
    }))
    const articles = this.store.all('SELECT article FROM occurrence WHERE capture = ? ORDER BY ordinal', id)
    return {
      ...places[0]!,
      id,
      position: Number(row['position']),
      sha256: String(row['sha256']),
      bytes: Number(row['bytes']),
      encoding: String(row['encoding']),
      metadata: JSON.parse(String(row['metadata'])),
      places,
      sections: row['sections'] === null ? [] : parseJson(row['sections']),
      articles: articles.map((article) => String(article['article'])),
      setAside: row['set_aside'] === null ? null : String(row['set_aside']),
      url: captureUrl(id, this.capturePages === 1),
    }
  }

  story(id: string): Story | undefined {
    const row = this.store.first('SELECT record FROM story WHERE id = ?', id)
    return row && JSON.parse(String(row['record']))
  }

  *stories(from = 0, to = everything): IterableIterator<Story> {
    const rows = this.store.iterate(
      'SELECT record FROM story WHERE position >= ? AND position < ? ORDER BY position',
      from,
      to,
    )
    for (const row of rows) yield JSON.parse(String(row['record']))
  }

  storyCount(): number {
    return this.store.number('SELECT count(*) AS n FROM story')
  }

  passagesOf(article: string): Passage[] {
    const rows = this.store.all(
      `SELECT record FROM passage_place JOIN passage ON passage.id = passage_place.passage
       WHERE article = ? ORDER BY passage.id`,
      article,
    )
    return rows.map((row) => JSON.parse(String(row['record'])))
  }
}
