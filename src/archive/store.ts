import type { Archive, ArticleRevision, Revision } from '../model/archive.ts'
import type { Finding } from '../model/finding.ts'
import { Database } from './database.ts'
import { articleRevisions, captureRevisions, missingTitleRevisions, storyRevisions } from './revisions.ts'
import { StoredRecords } from './stored-records.ts'

/** Opens a store that a build has filled, for reading. */
export function openArchive(path: string): Archive & { close(): void } {
  return new StoredArchive(new Database(path, { readOnly: true }))
}

/** The archive as the store holds it. */
export class StoredArchive extends StoredRecords implements Archive {
  close(): void {
    this.store.close()
  }

  revisions(): ArticleRevision[] {
    return articleRevisions(this.store, this.capturePages)
  }

  captureRevisions(): Revision[] {
    return captureRevisions(this.store, this.capturePages)
  }

  storyRevisions(): Revision[] {
    return storyRevisions(this.store)
  }

  missingTitleRevisions(): Revision[] {
    return missingTitleRevisions(this.store)
  }

  redirects(): { path: string; target: string | null }[] {
    const rows = this.store.all('SELECT path, target FROM redirect ORDER BY path')
    return rows.map((row) => ({
      path: String(row['path']),
      target: row['target'] === null ? null : String(row['target']),
    }))
  }

  *findings(): IterableIterator<Finding> {
    for (const row of this.store.iterate('SELECT record FROM finding ORDER BY path, line, reason, record')) {
      yield JSON.parse(String(row['record']))
    }
  }

  findingCounts(): { reason: string; count: number }[] {
    const rows = this.store.all('SELECT reason, count(*) AS n FROM finding GROUP BY reason ORDER BY n DESC, reason')
    return rows.map((row) => ({ reason: String(row['reason']), count: Number(row['n']) }))
  }
}
