import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Database, type Value } from '../../archive/database.ts'
import { type Cell, type Column, columns } from './columns.ts'
import type { DataFile } from './data-file.ts'
import { packWhereLarge } from './large-file.ts'

/**
 * `data/archive.db`: articles, captures, where the one stands in the other, related titles and stories as tables with foreign
 * keys, so that Datasette links their rows; lists are JSON arrays, which it can facet by. Beyond 25 MiB packed, `.db.gz`.
 */
export const sqlite: DataFile = {
  name: 'archive.db',
  open({ out, archive }) {
    mkdirSync(join(out, 'data'), { recursive: true })
    const path = join(out, 'data/archive.db')
    rmSync(path, { force: true })
    const database = new Database(path)
    database.execute(
      'PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;',
    )
    database.execute(`${schema}; BEGIN`)
    const insert = (table: string, ...values: Value[]) =>
      database.run(`INSERT INTO ${table} VALUES (${values.map(() => '?').join()})`, ...values)
    return {
      capture({ id, ref, path, line, bytes, sha256, encoding, setAside, metadata }) {
        const { url = null, fetched = null } = metadata
        insert('capture', id, ref, path, line ?? null, bytes, sha256, encoding, setAside, url, fetched)
      },
      article(article, row) {
        insert('article', ...row.map(value))
        for (const { capture, start, end } of article.captures) insert('occurrence', article.id, capture, start, end)
        for (const [at, { title, article: named }] of article.related.entries())
          insert('related_title', article.id, at, title, named ?? null)
      },
      end() {
        for (const { links } of archive.stories())
          for (const { a, b, resemblance, containment, rule } of links)
            insert('story_link', a, b, resemblance, containment, rule)
        database.execute(`COMMIT; ${indexes}`)
        database.close()
        return packWhereLarge(path)
      },
    }
  },
}

const sqlType = { string: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', list: 'TEXT' } satisfies Record<
  Column['type'],
  string
>

const schema = `
CREATE TABLE capture (
  id TEXT PRIMARY KEY, ref TEXT, path TEXT, line INTEGER, bytes INTEGER, sha256 TEXT, encoding TEXT, set_aside TEXT,
  url TEXT, fetched TEXT
);
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
)`

const indexes = `
CREATE INDEX article_published ON article (published);
CREATE INDEX article_source ON article (source);
CREATE INDEX article_story ON article (story);
CREATE INDEX occurrence_capture ON occurrence (capture)`

function value(cell: Cell): Value {
  if (typeof cell === 'boolean') return cell ? 1 : 0
  return cell !== null && typeof cell === 'object' ? JSON.stringify(cell) : cell
}
