import type { ArticleFilter, ArticleSummary } from '../model/archive.ts'
import type { Site } from './page.ts'
import { type SummaryView, summaryView } from './summary.ts'

/** Other versions that a list shows below a story; so that fifty stories of many versions stay a page of less than 200 kB. */
const mostOthers = 5

/** What a list shows of a story: one of its versions, and the list's others, which a switch shows. */
export interface StorySummaryView extends SummaryView {
  /** Sources that printed one of its versions. */
  papers: number
  others: SummaryView[]
  /** Versions of the list beyond `others`; the story's page shows them. */
  more: number
}

/**
 * A story as a list shows it.
 *
 * @param filter what the list asks for; the versions that it does not match are left out of `others`.
 */
export function storySummaryView(site: Site, first: ArticleSummary, filter: ArticleFilter): StorySummaryView {
  const view = summaryView(site, first)
  if (first.versions < 2) return { ...view, papers: first.sources.length, others: [], more: 0 }
  const versions = site.archive.summaries({ story: first.story })
  const isWhole = Object.keys(filter).length === 0
  const matching = isWhole ? versions : site.archive.summaries({ ...filter, story: first.story })
  const others = matching.filter(({ id }) => id !== first.id)
  return {
    ...view,
    papers: new Set(versions.flatMap(({ sources }) => sources)).size,
    others: others.slice(0, mostOthers).map((one) => summaryView(site, one)),
    more: Math.max(0, others.length - mostOthers),
  }
}
