import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Database } from '../../src/archive/database.ts'
import { ListColumns } from '../../src/archive/list-columns.ts'
import { schema } from '../../src/archive/schema.ts'
import { sharedStories } from '../../src/archive/shared-stories.ts'

test('sources share a story that each told, in one version or the very same text', () => {
  const store = new Database(':memory:')
  store.execute(schema)
  const article = (id: string, story: string, ...sources: string[]) => {
    store.run(
      `INSERT INTO article VALUES (?, ?, ?, 'عنوان', 'text', NULL, ?, ?, ?, 1, 1, '', '', 10, 'نص')`,
      id,
      Number(id) - 1,
      id,
      sources[0] ?? null,
      JSON.stringify(sources),
      story,
    )
    for (const source of sources) store.run('INSERT INTO article_source VALUES (?, ?)', source, id)
  }
  article('1', '1', 'الميناء')
  article('2', '1', 'القلعة')
  article('3', '1', 'القلعة')
  article('4', '4', 'الميناء', 'القلعة', 'البريد')
  article('5', '5', 'البريد')
  article('6', '6')
  assert.deepEqual(
    sharedStories(new ListColumns(store).tellers()).map((pair) => [pair.source, pair.with, pair.stories]),
    [
      ['القلعة', 'الميناء', 2],
      ['الميناء', 'القلعة', 2],
      ['البريد', 'القلعة', 1],
      ['البريد', 'الميناء', 1],
      ['القلعة', 'البريد', 1],
      ['الميناء', 'البريد', 1],
    ],
  )
  store.close()
})
