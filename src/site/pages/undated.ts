import { type ListView, listPage } from '../list.ts'
import type { PageKind } from '../page.ts'
import { numberedUnits, pagesOf } from '../paging.ts'

/** `/dates/undated/`: what tells no date. */
export const undated: PageKind<ListView> = {
  name: 'undated',
  units: ({ archive }) => pagesOf(archive.count({ published: null, once: true })),
  names: (site) => numberedUnits(undated.units(site)),
  *pages(site, from, to) {
    const { wording } = site.frame
    const articles = site.archive.count({ published: null })
    const list = {
      path: '/dates/undated/',
      title: wording.strings.undated,
      description: wording.fill(wording.strings.undatedDescription, { articles: wording.count('article', articles) }),
      filter: { published: null },
      articles,
      stories: site.archive.count({ published: null, once: true }),
      // In the order of the input.
      growsAtEnd: true,
    }
    for (let unit = from; unit < to; unit++) yield listPage(site, list, unit + 1, {}, { section: 'dates' })
  },
}
