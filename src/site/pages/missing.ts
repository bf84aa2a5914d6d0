import { Page, type PageKind } from '../page.ts'
import { numberedUnits, type Paging, pagePath, pagesOf, paging } from '../paging.ts'
import { type SummaryView, summaryView } from '../summary.ts'

export interface MissingView {
  titles: { title: string; total: number; citedBy: SummaryView[] }[]
  paging: Paging
}

const size = 100
/** Articles shown under a title; the number of all stands beside it. */
const mostCiting = 3

/** `/missing/`: headlines that captures list and the archive does not have, the most cited first. */
export const missing: PageKind<MissingView> = {
  name: 'missing',
  units: ({ archive }) => pagesOf(archive.missingTitleCount(), size),
  names: (site) => numberedUnits(missing.units(site)),
  *pages(site, from, to) {
    const { archive, frame } = site
    const total = archive.missingTitleCount()
    const { wording } = frame
    for (let unit = from; unit < to; unit++) {
      const place = paging('/missing/', total, unit + 1, size)
      yield new Page(
        {
          title: wording.strings.missing,
          description: wording.fill(wording.strings.missingDescription, { titles: wording.count('title', total) }),
          path: pagePath(place),
          unlisted: unit > 0,
        },
        {
          paging: place,
          titles: archive.missingTitles(place.from, place.to).map(({ title, citedBy }) => ({
            title,
            total: citedBy.length,
            citedBy: citedBy.slice(0, mostCiting).flatMap((id) => {
              const summary = archive.summary(id)
              return summary ? summaryView(site, summary) : []
            }),
          })),
        },
      )
    }
  },
}
