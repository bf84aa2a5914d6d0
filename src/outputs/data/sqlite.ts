import type { DataFile } from './data-file.ts'
import { articleRows, captureRow, storyRows } from './database-rows.ts'
import { indexes, tables } from './database-schema.ts'

/** Articles in a block, about. */
const usualLength = 64

/** Bytes of all captures beyond which nobody would fetch the database: it is longer than they are. */
const mostBytes = 2 ** 30

/**
 * `data/archive.db`: articles, captures, where the one stands in the other, related titles and stories as tables with foreign
 * keys, so that Datasette links their rows. An archive of more than 1 GiB has none: its Parquet table is made for that.
 */
export const sqlite: DataFile = {
  name: 'archive.db',
  open({ archive }) {
    if (archive.counts().bytes > mostBytes) return 'none'
    return {
      type: 'database',
      path: 'archive.db',
      tables,
      indexes,
      blockLength: usualLength,
      captures: (captures) => ({
        type: 'capture',
        ids: captures.map(({ id }) => id),
        rows: captures.map(captureRow),
      }),
      articles: (entries) => ({
        type: 'article',
        ids: entries.map(({ article }) => article.id),
        rows: entries.flatMap((entry) => [...articleRows(entry)]),
      }),
      whole: { table: 'story_link', rows: () => storyRows(archive) },
    }
  },
}
