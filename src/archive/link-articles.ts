import { assembleArticles, touchedArticles } from './assemble.ts'
import type { Database } from './database.ts'
import { linkRelated } from './link-related.ts'
import { areGrouped, type Compare, StoryLinks } from './link-stories.ts'

/** Makes the articles of what parsing changed, groups them into stories and finds what their related titles name. */
export async function linkArticles(store: Database, compare: Compare): Promise<void> {
  const touched = touchedArticles(store)
  if (touched.size === 0 && areGrouped(store)) return
  const stories = new StoryLinks(store, touched)
  assembleArticles(store, (sketch) => stories.add(sketch))
  await stories.keep(compare)
  linkRelated(store)
}
