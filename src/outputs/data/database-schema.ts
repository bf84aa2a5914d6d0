import { type Cell, type Column, columns } from './columns.ts'

/** A value of a row of the database. */
export type SqlValue = string | number | bigint | null

const sqlType = { string: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', list: 'TEXT' } satisfies Record<
  Column['type'],
  string
>

/**
 * The tables of the database: foreign keys, so that Datasette links their rows. Rows stand in the order of their keys, or of what
 * `articleRow` makes of them, so that the file does not tell in which order they came.
 */
export const tables = `
CREATE TABLE capture (
  id TEXT PRIMARY KEY, ref TEXT, path TEXT, line INTEGER, bytes INTEGER, sha256 TEXT, encoding TEXT, set_aside TEXT,
  url TEXT, fetched TEXT
) WITHOUT ROWID;
CREATE TABLE article (${columns.map(({ name, type }) => `${name} ${sqlType[type]}${name === 'id' ? ' PRIMARY KEY' : ''}`).join(', ')});
CREATE TABLE occurrence (
  article TEXT REFERENCES article (id), capture TEXT REFERENCES capture (id), start INTEGER, "end" INTEGER,
  PRIMARY KEY (article, capture, start)
) WITHOUT ROWID;
CREATE TABLE related_title (
  article TEXT REFERENCES article (id), position INTEGER, title TEXT, named TEXT REFERENCES article (id),
  PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE TABLE story_link (
  a TEXT REFERENCES article (id), b TEXT REFERENCES article (id), resemblance REAL, containment REAL, rule TEXT
);
`

/** Made once all rows are in. */
export const indexes = `
CREATE INDEX article_published ON article (published);
CREATE INDEX article_source ON article (source);
CREATE INDEX article_story ON article (story);
CREATE INDEX occurrence_capture ON occurrence (capture);
`

/** A cell as a database holds it: lists are JSON arrays, which Datasette can facet by. */
export function sqlValue(cell: Cell): SqlValue {
  if (typeof cell === 'boolean') return cell ? 1 : 0
  return cell !== null && typeof cell === 'object' ? JSON.stringify(cell) : cell
}
