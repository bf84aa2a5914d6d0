import type { DateView } from '../language/wording.ts'
import { Page, type PageKind } from '../page.ts'
import { type Paging, pagePath, pagesOf, paging } from '../paging.ts'
import { sourceName } from '../summary.ts'

export interface SourceRow {
  name: string | null
  href: string
  articles: number
  share: number
  first: DateView | null
  last: DateView | null
}

export interface SourcesView {
  sources: SourceRow[]
  articles: number
  paging: Paging
}

const size = 200

/** `/sources/`: who the texts are from, the largest first. */
export const sources: PageKind<SourcesView> = {
  name: 'sources',
  units: ({ archive }) => pagesOf(archive.sources().length, size),
  *pages(site, from, to) {
    const { archive, frame } = site
    const { wording } = frame
    const { articles } = archive.counts()
    const all = [...archive.sources()].sort((a, b) => b.articles - a.articles || (a.slug < b.slug ? -1 : 1))
    for (let unit = from; unit < to; unit++) {
      const place = paging('/sources/', all.length, unit + 1, size)
      yield new Page(
        {
          title: wording.strings.sources,
          description: wording.fill(wording.strings.sourcesDescription, {
            sources: wording.count('source', all.length),
          }),
          path: pagePath('/sources/', unit + 1),
          unlisted: unit > 0,
          section: 'sources',
        },
        {
          articles,
          paging: place,
          sources: all.slice(place.from, place.to).map((source) => ({
            name: source.name === null ? null : sourceName(site, source.name),
            href: frame.href(`/sources/${source.slug}/`),
            articles: source.articles,
            share: articles === 0 ? 0 : source.articles / articles,
            first: source.first === null ? null : wording.date(source.first),
            last: source.last === null ? null : wording.date(source.last),
          })),
        },
      )
    }
  },
}
