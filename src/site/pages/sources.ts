import type { SourceSummary } from '../../model/archive.ts'
import { articlesOver, type TimeAxis, timeAxis } from '../chart.ts'
import type { DateView } from '../language/wording.ts'
import { Page, type PageKind, type Site } from '../page.ts'
import { numberedUnits, type Paging, pagePath, pagesOf, paging } from '../paging.ts'
import { type SharedView, sharedWith } from '../shared-with.ts'
import { type SummaryView, sourceName, summaryView } from '../summary.ts'

export interface SourceRow {
  name: string | null
  href: string
  articles: number
  share: number
  first: DateView | null
  last: DateView | null
  /** Articles in each part of the time that all sources span; nothing where that is a single day. */
  overTime: number[] | null
  /** Nothing where no article has a date. */
  latest: SummaryView | null
  /** Sources that it shares most stories with. */
  sharedWith: SharedView[]
}

export interface SourcesView {
  sources: SourceRow[]
  /** Sources of all pages that have a name; what names none has a row more. */
  named: number
  articles: number
  /** Labels of the ends of all charts. */
  span: { first: string; last: string } | null
  paging: Paging
}

const size = 50
const mostShared = 3

function sourceRow(site: Site, axis: TimeAxis | null, source: SourceSummary): SourceRow {
  const { archive, frame } = site
  const filter = { source: source.name }
  const { articles } = archive.counts()
  const [latest] = source.first === null ? [] : archive.summaries(filter, 0, 1)
  return {
    name: source.name === null ? null : sourceName(site, source.name),
    href: frame.href(`/sources/${source.slug}/`),
    articles: source.articles,
    share: articles === 0 ? 0 : source.articles / articles,
    first: source.first === null ? null : frame.wording.date(source.first),
    last: source.last === null ? null : frame.wording.date(source.last),
    overTime: axis && articlesOver(site, axis, filter),
    latest: latest ? summaryView(site, latest) : null,
    sharedWith: sharedWith(site, source.name, mostShared),
  }
}

/** `/sources/`: who the texts are from, the largest first, each with its chart, its latest and whom it shares stories with. */
export const sources: PageKind<SourcesView> = {
  name: 'sources',
  units: ({ archive }) => pagesOf(archive.sources().length, size),
  names: (site) => numberedUnits(sources.units(site)),
  *pages(site, from, to) {
    const { archive, frame } = site
    const { wording } = frame
    const all = [...archive.sources()].sort((a, b) => b.articles - a.articles || (a.slug < b.slug ? -1 : 1))
    const named = all.filter(({ name }) => name !== null).length
    const axis = timeAxis(site)
    const label = (iso: string) => wording.date(iso).text
    for (let unit = from; unit < to; unit++) {
      const place = paging('/sources/', all.length, unit + 1, size)
      yield new Page(
        {
          title: wording.numbered(wording.strings.sources, unit + 1),
          description: wording.fill(wording.strings.sourcesDescription, {
            sources: wording.count('source', named),
          }),
          path: pagePath(place),
          unlisted: unit > 0,
          section: 'sources',
        },
        {
          named,
          articles: archive.counts().articles,
          span: axis && { first: label(axis.periods[0]!), last: label(axis.periods.at(-1)!) },
          paging: place,
          sources: all.slice(place.from, place.to).map((source) => sourceRow(site, axis, source)),
        },
      )
    }
  },
}
