import { type BarChart, dateBars } from '../chart.ts'
import type { DateView } from '../language/wording.ts'
import { type ListView, listPage } from '../list.ts'
import { onceASite } from '../once-a-site.ts'
import type { PageKind } from '../page.ts'
import { PagedLists } from '../paging.ts'
import { type SharedView, sharedWith } from '../shared-with.ts'
import { sourceName } from '../summary.ts'

export interface SourceView extends ListView {
  name: string | null
  /** The source's own site. */
  homepage: string | null
  /** First and last day known; only on the first page. */
  first: DateView | null
  last: DateView | null
  /** Only on the first page. */
  chart: BarChart | null
  /** Sources that it shares most stories with; only on the first page. */
  sharedWith: SharedView[]
}

const mostShared = 8

const lists = onceASite(
  ({ outline: { archive } }) =>
    new PagedLists(archive.sources(), { name: ({ slug }) => slug, total: ({ stories }) => stories }),
)

/** `/sources/<slug>/`: the articles of a source, its span, and when they appeared. */
export const source: PageKind<SourceView> = {
  name: 'source',
  units: (site) => lists(site).units,
  names: (site) => lists(site).names(),
  *pages(site, from, to) {
    const { wording, configuration } = site.frame
    for (const { list, page } of lists(site).range(from, to)) {
      const name = list.name === null ? null : sourceName(site, list.name)
      const title = name ?? wording.strings.unnamedSource
      const filter = { source: list.name }
      yield listPage(
        site,
        {
          path: `/sources/${list.slug}/`,
          title,
          description: wording.fill(wording.strings.sourceDescription, {
            source: title,
            articles: wording.count('article', list.articles),
          }),
          filter,
          articles: list.articles,
          stories: list.stories,
        },
        page,
        {
          name,
          homepage: (list.name !== null && configuration.sources[list.name]?.url) || null,
          first: page > 1 || list.first === null ? null : wording.date(list.first),
          last: page > 1 || list.last === null ? null : wording.date(list.last),
          chart: page === 1 ? dateBars(site, filter) : null,
          sharedWith: page === 1 ? sharedWith(site, list.name, mostShared) : [],
        },
        { section: 'sources', ...(page === 1 && name !== null && { feeds: `/sources/${list.slug}/` }) },
      )
    }
  },
}
