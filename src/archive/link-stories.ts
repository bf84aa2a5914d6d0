import type { Database, Row } from './database.ts'
import { digestOf } from './digest.ts'
import { blockText } from './merge.ts'
import { mergeRows } from './occurrences.ts'
import type { StoryArticle } from './stories/article.ts'
import { type Found, type Grouped, Grouping } from './stories/grouping.ts'
import type { Sketch } from './stories/sketch.ts'

/** Name of the fact that holds what the last grouping found. */
const foundFact = 'stories-found'

/**
 * Groups the articles into stories and notes the passages that different stories share. Only articles that are new or changed
 * are compared, with all; what the others have in common is known from before.
 */
export function linkStories(store: Database): void {
  const grouping = new Grouping({ article: (id) => storyArticle(store, id) })
  const found = store.first('SELECT value FROM fact WHERE name = ?', foundFact)?.['value']
  for (const row of store.iterate('SELECT * FROM sketch WHERE compared = 1 ORDER BY article'))
    grouping.seed(asSketch(row))
  if (found !== undefined) grouping.seedFound(JSON.parse(String(found)) as Found)
  for (const row of store.iterate('SELECT * FROM sketch WHERE compared = 0 ORDER BY article'))
    grouping.addSketch(asSketch(row))
  const grouped = grouping.group()
  keepGrouping(store, grouped)
  store.run(
    'INSERT INTO fact VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    foundFact,
    JSON.stringify(grouped.found),
  )
  store.run('UPDATE sketch SET compared = 1 WHERE compared = 0')
}

function asSketch(row: Row): Sketch {
  const bytes = row['signature'] as Uint8Array
  return {
    id: String(row['article']),
    published: row['published'] === null ? null : String(row['published']),
    words: Number(row['words']),
    signature: new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
    paragraphs: JSON.parse(String(row['paragraphs'])),
  }
}

/** Writes stories and passages in the place of the last ones. */
function keepGrouping(store: Database, { stories, passages }: Grouped): void {
  const position = new Map(
    store.all('SELECT id, position FROM article').map((row) => [String(row['id']), Number(row['position'])]),
  )
  const order = stories.toSorted(
    (a, b) => b.members.length - a.members.length || position.get(a.lead)! - position.get(b.lead)!,
  )
  store.execute('DELETE FROM story; DELETE FROM passage; DELETE FROM passage_place;')
  store.execute('UPDATE article SET story = id, versions = 1, lead = 1 WHERE story <> id OR versions <> 1 OR lead <> 1')
  for (const [index, story] of order.entries()) {
    const record = JSON.stringify(story)
    store.run(
      'INSERT INTO story (id, position, digest, record) VALUES (?, ?, ?, ?)',
      story.id,
      index,
      digestOf(record),
      record,
    )
    for (const member of story.members) {
      store.run(
        'UPDATE article SET story = ?, versions = ?, lead = ? WHERE id = ?',
        story.id,
        story.members.length,
        member === story.lead ? 1 : 0,
        member,
      )
    }
  }
  for (const passage of passages) {
    const record = JSON.stringify(passage)
    store.run('INSERT INTO passage (id, digest, record) VALUES (?, ?, ?)', passage.id, digestOf(record), record)
    for (const article of new Set(passage.places.map((place) => place.article))) {
      store.run('INSERT INTO passage_place (article, passage) VALUES (?, ?)', article, passage.id)
    }
  }
}

const occurrencesOf = (where: string) => `
  SELECT article, capture, ref, record FROM occurrence JOIN capture ON capture.id = occurrence.capture ${where} ORDER BY article`

/** Throws where the store has no article of that id. */
export function storyArticle(store: Database, id: string): StoryArticle {
  const rows = store.all(occurrencesOf('WHERE article = ?'), id)
  if (rows.length === 0) throw new Error(`The archive has no article ${id}.`)
  return asStoryArticle(rows)
}

function asStoryArticle(rows: Row[]): StoryArticle {
  const { id, headline, published, source, blocks } = mergeRows(rows).article
  return { id, headline, published, source, blocks: blocks.map(blockText) }
}
