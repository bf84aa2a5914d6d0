import type { SharedStories } from '../model/archive.ts'
import { byCodeUnit } from '../model/order.ts'
import type { Database } from './database.ts'

/** Pairs of sources that told the same stories, each both ways round. */
export function sharedStories(store: Database): SharedStories[] {
  const pairs = new Map<string, Map<string, number>>()
  const count = (source: string, other: string) => {
    const others = pairs.get(source) ?? new Map<string, number>()
    pairs.set(source, others.set(other, (others.get(other) ?? 0) + 1))
  }
  for (const tellers of tellersOfStories(store))
    for (const one of tellers) for (const other of tellers) if (one !== other) count(one, other)
  const found = [...pairs].flatMap(([source, others]) =>
    [...others].map(([other, stories]) => ({ source, with: other, stories })),
  )
  return found.sort((a, b) => b.stories - a.stories || byCodeUnit(a.source, b.source) || byCodeUnit(a.with, b.with))
}

/** The sources of every story that several told. */
function* tellersOfStories(store: Database): Generator<string[]> {
  const rows = store.iterate(
    `SELECT DISTINCT article.story AS story, article_source.source AS source
     FROM article JOIN article_source ON article_source.article = article.id ORDER BY article.story`,
  )
  let story: unknown
  let tellers: string[] = []
  for (const row of rows) {
    if (row['story'] !== story) {
      if (tellers.length > 1) yield tellers
      tellers = []
      story = row['story']
    }
    tellers.push(String(row['source']))
  }
  if (tellers.length > 1) yield tellers
}
