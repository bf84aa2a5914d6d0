import type { Database, Row } from './database.ts'
import { blockText } from './merge.ts'
import { byArticle, mergeRows } from './occurrences.ts'
import { groupStories, type StoryArticle } from './stories/group.ts'

/** Groups the articles into stories and notes the passages that different stories share. */
export function linkStories(store: Database): void {
  const { stories, passages } = groupStories(storyArticles(store), { article: (id) => storyArticle(store, id) })
  const position = new Map(
    store.all('SELECT id, position FROM article').map((row) => [String(row['id']), Number(row['position'])]),
  )
  const order = stories.toSorted(
    (a, b) => b.members.length - a.members.length || position.get(a.lead)! - position.get(b.lead)!,
  )
  store.execute('DELETE FROM story; DELETE FROM passage; DELETE FROM passage_place;')
  store.execute('UPDATE article SET story = id, versions = 1, lead = 1 WHERE story <> id OR versions <> 1 OR lead <> 1')
  for (const [index, story] of order.entries()) {
    store.run('INSERT INTO story (id, position, record) VALUES (?, ?, ?)', story.id, index, JSON.stringify(story))
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
    store.run('INSERT INTO passage (id, record) VALUES (?, ?)', passage.id, JSON.stringify(passage))
    for (const article of new Set(passage.places.map((place) => place.article))) {
      store.run('INSERT INTO passage_place (article, passage) VALUES (?, ?)', article, passage.id)
    }
  }
}

const occurrencesOf = (where: string) => `
  SELECT article, capture, ref, record FROM occurrence JOIN capture ON capture.id = occurrence.capture ${where} ORDER BY article`

function* storyArticles(store: Database): IterableIterator<StoryArticle> {
  for (const rows of byArticle(store.iterate(occurrencesOf('')))) yield asStoryArticle(rows)
}

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
