import type { ArticleRevision, Revision } from '../model/archive.ts'
import type { Database, Row } from './database.ts'
import { digest } from './digest.ts'

/*
 * A revision says whether something is what it was: it is made from digests that were noted when the rows were written, so
 * that a sweep over the whole archive reads no text.
 */

/** What other tables tell of articles, each as one text; the order of its parts is that in which `Archive.article` has them. */
const toldElsewhere = [
  `SELECT article, group_concat(ordinal || '>' || target, ' ' ORDER BY ordinal) AS told FROM related
   WHERE target IS NOT NULL GROUP BY article`,
  `SELECT target AS article, group_concat(article, ' ' ORDER BY position) AS told FROM
   (SELECT DISTINCT target, article, position FROM related JOIN article ON article.id = related.article
    WHERE target IS NOT NULL AND target <> article) GROUP BY target`,
  `SELECT article, group_concat(passage.digest, ' ' ORDER BY passage.id) AS told FROM passage_place
   JOIN passage ON passage.id = passage_place.passage GROUP BY article`,
]

/** The articles' revisions, in the archive's order. */
export function articleRevisions(store: Database, capturePages: number): ArticleRevision[] {
  const told = toldElsewhere.map((sql) => new Map(store.all(sql).map((row) => [row['article'], row['told']])))
  const rows = store.all('SELECT id, position, story, versions, merged_digest, listed_digest FROM article')
  return inOrder(
    rows.map((row) => ({
      id: String(row['id']),
      position: Number(row['position']),
      revision: digest(capturePages, row['merged_digest'], row['story'], ...told.map((of) => of.get(row['id']) ?? '')),
      summary: digest(row['listed_digest'], row['story'], row['versions']),
    })),
  )
}

/** The captures' revisions, in the archive's order. */
export function captureRevisions(store: Database, capturePages: number): Revision[] {
  const rows = store.all(`
    SELECT id, position, sha256, bytes, encoding, metadata, ref, set_aside, variant, parsed_digest,
      (SELECT json_group_array(json_array(ref, path, line) ORDER BY ref, path) FROM place WHERE capture = id) AS places
    FROM capture`)
  return inOrder(rows.map((row) => revisionOf(row, digest(capturePages, ...captureColumns.map((name) => row[name])))))
}

const captureColumns = [
  'sha256',
  'bytes',
  'encoding',
  'metadata',
  'ref',
  'set_aside',
  'variant',
  'parsed_digest',
  'places',
]

/** The revisions of stories of two and more versions, in the order of `Archive.stories`. */
export function storyRevisions(store: Database): Revision[] {
  const rows = store.all('SELECT id, position, digest FROM story ORDER BY position')
  return rows.map((row) => revisionOf(row, String(row['digest'])))
}

/** The revisions of missing titles, by their folded words, in the order of `Archive.missingTitles`. */
export function missingTitleRevisions(store: Database): Revision[] {
  const rows = store.all('SELECT folded AS id, position, digest FROM missing ORDER BY position')
  return rows.map((row) => revisionOf(row, String(row['digest'])))
}

function revisionOf(row: Row, revision: string): Revision {
  return { id: String(row['id']), position: Number(row['position']), revision }
}

/** Sorts by position, of which each from 0 on is there once. */
function inOrder<Placed extends { position: number }>(revisions: Placed[]): Placed[] {
  const order = new Array<Placed>(revisions.length)
  for (const revision of revisions) order[revision.position] = revision
  return order
}
