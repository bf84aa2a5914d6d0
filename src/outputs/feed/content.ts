import type { Wording } from '../../site/language/wording.ts'
import type { FeedArticle } from './channel.ts'

/** What a feed says of a story: how its text begins, and how often it was told where that is more than once. */
export function contentOf(article: FeedArticle, wording: Wording): string {
  return article.versions < 2 && article.papers < 2
    ? article.opening
    : `${article.opening}\n\n(${wording.told(article)})`
}
