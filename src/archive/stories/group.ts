import type { StoryArticle } from './article.ts'
import { comparePairs } from './compare-pairs.ts'
import { type Grouped, Grouping } from './grouping.ts'

export type { StoryArticle }

/**
 * Groups articles into stories, all of them new and held in memory; `Grouping` is for many, and for what was grouped before. The
 * result does not depend on the order of the articles.
 */
export function groupStories(articles: Iterable<StoryArticle>): Grouped {
  const held = new Map<string, StoryArticle>()
  const grouping = new Grouping()
  for (const article of articles) {
    held.set(article.id, article)
    grouping.add(article)
  }
  const pairs = grouping.pairs()
  return grouping.group(comparePairs(pairs.slice(0, pairs.count), (id) => held.get(id)!))
}
