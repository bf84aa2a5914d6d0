import { hash } from 'node:crypto'
import type {
  Archive,
  ArticleFilter,
  ArticleSummary,
  Counts,
  InputSummary,
  ListedArticle,
  MissingTitle,
  SharedStories,
  SourceSummary,
} from '../model/archive.ts'
import { articleSummary, summaryColumns } from './article-rows.ts'
import type { Database } from './database.ts'
import { ListColumns } from './list-columns.ts'
import { sharedStories } from './shared-stories.ts'
import { packedTerms } from './sketch-packs.ts'
import { storedCounts } from './stored-counts.ts'

const everything = Number.MAX_SAFE_INTEGER

/** The archive's counts and lists. */
export class StoredLists {
  protected readonly store: Database
  #listColumns: ListColumns | undefined
  #counts: Counts | undefined

  constructor(store: Database) {
    this.store = store
  }

  get #columns(): ListColumns {
    this.#listColumns ??= new ListColumns(this.store)
    return this.#listColumns
  }

  counts(): Counts {
    this.#counts ??= storedCounts(this.store)
    return this.#counts
  }

  articleTerms(of?: ReadonlySet<string>): IterableIterator<{ id: string; terms: Uint32Array }> {
    return packedTerms(this.store, of)
  }

  listing(): ListedArticle[] {
    // As they lie in the file: in order of position each would be looked up on its own.
    const rows = this.store.lists('SELECT position, id, headline, source, story, merged_digest FROM article')
    const listing = new Array<ListedArticle>(rows.length)
    for (const [position, id, headline, source, story, merged] of rows)
      listing[Number(position)] = {
        id: String(id),
        headline: String(headline),
        source: source === null ? null : String(source),
        story: String(story),
        digest: String(merged),
      }
    return listing
  }

  summaries(filter: ArticleFilter, from?: number, to?: number): ArticleSummary[] {
    return Array.from(this.positions(filter).subarray(from, to), (position) => this.summaryAt(position)!)
  }

  summary(id: string): ArticleSummary | undefined {
    const row = this.store.first(
      `SELECT ${summaryColumns} FROM article
       WHERE id = ?`,
      id,
    )
    return row && articleSummary(row)
  }

  summaryAt(position: number): ArticleSummary | undefined {
    const row = this.store.first(`SELECT ${summaryColumns} FROM article WHERE position = ?`, position)
    return row && articleSummary(row)
  }

  positions(filter: ArticleFilter): Uint32Array {
    return this.#columns.select(filter)
  }

  count(filter: ArticleFilter): number {
    return this.positions(filter).length
  }

  dates(length: 4 | 7 | 10, filter: ArticleFilter = {}): ReturnType<Archive['dates']> {
    return this.#columns.dates(length, filter)
  }

  places(): ReturnType<Archive['places']> {
    return this.#columns.places()
  }

  placesOf(article: string): string[] {
    return this.store
      .all('SELECT name FROM named_place WHERE article = ? ORDER BY name', article)
      .map((row) => String(row['name']))
  }

  sources(): SourceSummary[] {
    return this.#columns.sources()
  }

  sharedStories(): SharedStories[] {
    return sharedStories(this.#columns.tellers())
  }

  missingTitles(from = 0, to = everything): MissingTitle[] {
    const rows = this.store.all(
      'SELECT record FROM missing WHERE position >= ? AND position < ? ORDER BY position',
      from,
      to,
    )
    return rows.map((row) => JSON.parse(String(row['record'])))
  }

  missingTitleCount(): number {
    return this.store.number('SELECT count(*) AS n FROM missing')
  }

  inputs(): InputSummary[] {
    const rows = this.store.all(
      `SELECT place.path AS path, count(*) AS n, group_concat(sha256, char(10) ORDER BY capture.position) AS hashes
       FROM place JOIN capture ON capture.id = place.capture GROUP BY place.path ORDER BY place.path`,
    )
    return rows.map(({ path, n, hashes }) => ({
      path: String(path),
      captures: Number(n),
      sha256: n === 1 ? String(hashes) : hash('sha256', `${hashes}\n`),
    }))
  }
}
