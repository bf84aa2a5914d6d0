import type { ArchivedArticle } from '../model/article.ts'
import type { Database } from './database.ts'
import { blockText } from './merge.ts'
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

function* storyArticles(store: Database): IterableIterator<StoryArticle> {
  for (const row of store.iterate('SELECT record FROM article ORDER BY id')) yield asStoryArticle(String(row['record']))
}

/** Throws where the store has no article of that id. */
export function storyArticle(store: Database, id: string): StoryArticle {
  const row = store.first('SELECT record FROM article WHERE id = ?', id)
  if (!row) throw new Error(`The archive has no article ${id}.`)
  return asStoryArticle(String(row['record']))
}

function asStoryArticle(record: string): StoryArticle {
  const { id, headline, published, source, blocks } = JSON.parse(record) as ArchivedArticle
  return { id, headline, published, source, blocks: blocks.map(blockText) }
}
