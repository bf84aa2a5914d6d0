import type { ArchivedArticle } from '../../model/article.ts'
import type { Site } from '../page.ts'

/** To the article beside it in the archive's order; `before` and `after` where one of the two has no date to compare. */
type Relation = 'newer' | 'older' | 'before' | 'after'

export interface NeighbourView {
  relation: Relation | `${Relation}-of-source`
  headline: string
  href: string
}

/** The articles before and after one, in the archive and among those of its source. */
export function neighboursOf({ archive, relations, frame }: Site, article: ArchivedArticle): NeighbourView[] {
  const { newer, older, newerOfSource, olderOfSource } = relations.neighbours(article)
  const wanted = [
    ['newer', 'before', '', newer],
    ['older', 'after', '', older],
    ['newer', 'before', '-of-source', newerOfSource],
    ['older', 'after', '-of-source', olderOfSource],
  ] as const
  const seen = new Set<string>()
  return wanted.flatMap(([dated, undated, among, id]) => {
    const summary = id === undefined || seen.has(id) ? undefined : archive.summary(id)
    if (!summary) return []
    seen.add(summary.id)
    const compared = article.published !== null && summary.published !== null
    const relation = `${compared ? dated : undated}${among}` as const
    return { relation, headline: summary.headline, href: frame.href(summary.url) }
  })
}
