import type { StoryArticle } from './article.ts'
import { type Grouped, Grouping } from './grouping.ts'
import type { GroupingOptions } from './ready-texts.ts'

export type { StoryArticle }

/**
 * Groups articles into stories, all of them new; `Grouping` is for what was grouped before. The result does not depend
 * on the order of the articles.
 * @param options without `article` the articles are kept in memory, to be read again for comparing
 */
export function groupStories(articles: Iterable<StoryArticle>, options: Partial<GroupingOptions> = {}): Grouped {
  const kept = options.article === undefined ? new Map<string, StoryArticle>() : undefined
  const grouping = new Grouping({ article: (id) => kept!.get(id)!, ...options })
  for (const article of articles) {
    kept?.set(article.id, article)
    grouping.add(article)
  }
  return grouping.group()
}
