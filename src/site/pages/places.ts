import { Page, type PageKind } from '../page.ts'
import { numberedUnits, type Paging, pagePath, pagesOf, paging } from '../paging.ts'
import { type LinkView, placeLink } from '../summary.ts'

export interface PlacesView {
  places: (LinkView & { articles: number })[]
  paging: Paging
}

const size = 400

/** `/places/`: the countries and cities that texts name, the most named first. */
export const places: PageKind<PlacesView> = {
  name: 'places',
  units: ({ archive }) => pagesOf(archive.places().length, size),
  names: (site) => numberedUnits(places.units(site)),
  *pages(site, from, to) {
    const all = site.archive.places()
    const { wording } = site.frame
    for (let unit = from; unit < to; unit++) {
      const place = paging('/places/', all.length, unit + 1, size)
      yield new Page(
        {
          title: wording.strings.places,
          description: wording.fill(wording.strings.placesDescription, { places: wording.count('place', all.length) }),
          path: pagePath(place),
          unlisted: unit > 0,
          section: 'places',
        },
        {
          paging: place,
          places: all.slice(place.from, place.to).map(({ name, articles }) => ({ ...placeLink(site, name), articles })),
        },
      )
    }
  },
}
