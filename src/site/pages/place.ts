import { placeSlug } from '../../archive/places/places-in.ts'
import { type BarChart, dateBars } from '../chart.ts'
import { type ListView, listPage } from '../list.ts'
import { onceASite } from '../once-a-site.ts'
import type { PageKind } from '../page.ts'
import { PagedLists } from '../paging.ts'

export interface PlaceView extends ListView {
  /** Only on the first page. */
  chart: BarChart | null
}

const lists = onceASite(
  ({ outline: { archive } }) =>
    new PagedLists(archive.places(), { name: ({ name }) => name, total: ({ stories }) => stories }),
)

/** `/places/<slug>/`: the articles that name a country or a city. */
export const place: PageKind<PlaceView> = {
  name: 'place',
  units: (site) => lists(site).units,
  names: (site) => lists(site).names(),
  *pages(site, from, to) {
    const { wording } = site.frame
    for (const { list, page } of lists(site).range(from, to)) {
      const filter = { place: list.name }
      yield listPage(
        site,
        {
          path: `/places/${placeSlug(list.name)}/`,
          title: list.name,
          description: wording.fill(wording.strings.placeDescription, {
            place: list.name,
            articles: wording.count('article', list.articles),
          }),
          filter,
          articles: list.articles,
          stories: list.stories,
        },
        page,
        { chart: page === 1 ? dateBars(site, filter) : null },
        { section: 'places', ...(page === 1 && { feeds: `/places/${placeSlug(list.name)}/` }) },
      )
    }
  },
}
