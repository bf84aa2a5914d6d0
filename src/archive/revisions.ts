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
  const rows = store.lists('SELECT id, position, story, versions, merged_digest, listed_digest FROM article')
  return inOrder(
    rows.map(([id, position, story, versions, merged, listed]) => {
      const elsewhere = told.map((of) => of.get(id!) ?? '')
      // Of most articles nothing else is told: their digests are the revisions.
      const isAlone = story === id && versions === 1 && elsewhere.every((text) => text === '')
      return {
        id: String(id),
        position: Number(position),
        revision: isAlone ? `${merged}${capturePages}` : digest(capturePages, merged, story, ...elsewhere),
        summary: versions === 1 ? String(listed) : digest(listed, story, versions),
      }
    }),
  )
}

/** The captures' revisions, in the archive's order. */
export function captureRevisions(store: Database, capturePages: number): Revision[] {
  const rows = store.lists('SELECT id, position, placed_digest, parsed_digest FROM capture')
  return inOrder(
    rows.map(([id, position, placed, parsed]) => ({
      id: String(id),
      position: Number(position),
      revision: `${placed}${parsed}${capturePages}`,
    })),
  )
}

/**
 * The revisions of stories of two and more versions, in the order of `Archive.stories`. They tell the order in which lists show the
 * versions as well: it hangs on where their captures stand.
 */
export function storyRevisions(store: Database): Revision[] {
  const rows = store.lists(
    `SELECT story.id, story.position, digest, group_concat(article.id, ' ' ORDER BY article.position) FROM story
     JOIN article ON article.story = story.id GROUP BY story.position`,
  )
  return rows.map(([id, position, digest, versions]) => ({
    id: String(id),
    position: Number(position),
    revision: `${digest} ${versions}`,
  }))
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
