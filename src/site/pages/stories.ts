import { Page, type PageKind } from '../page.ts'
import { numberedUnits, type Paging, pagePath, pageSize, pagesOf, paging } from '../paging.ts'
import { type StorySummaryView, storySummaryView } from '../story-summary.ts'

export interface StoriesView {
  stories: StorySummaryView[]
  paging: Paging
}

/** `/stories/`: stories of two and more versions, the busiest first. */
export const stories: PageKind<StoriesView> = {
  name: 'stories',
  units: ({ archive }) => pagesOf(archive.storyCount()),
  names: (site) => numberedUnits(stories.units(site)),
  *pages(site, from, to) {
    const { archive, frame } = site
    const { wording } = frame
    const total = archive.storyCount()
    for (let unit = from; unit < to; unit++) {
      const leads = [...archive.stories(unit * pageSize, (unit + 1) * pageSize)].flatMap(
        ({ lead }) => archive.summary(lead) ?? [],
      )
      const place = paging('/stories/', total, unit + 1)
      yield new Page(
        {
          title: wording.strings.republished,
          description: wording.fill(wording.strings.storiesDescription, { stories: wording.count('story', total) }),
          path: pagePath(place),
          unlisted: unit > 0,
          section: 'stories',
        },
        {
          stories: leads.map((lead) => storySummaryView(site, lead, {})),
          paging: place,
        },
      )
    }
  },
}
