import type { Counts } from '../../model/archive.ts'
import { entriesOf, type ListView, laterHead } from '../list.ts'
import { Page, type PageKind, type Site } from '../page.ts'
import { pagePath, pagesFromEnd, pagingFromEnd, unitsFromEnd } from '../paging.ts'
import { storySummaryView } from '../story-summary.ts'
import { type SummaryView, sourceLink, summaryView } from '../summary.ts'

export interface HomeView extends ListView {
  /** Only on the first page. */
  counts: Counts | null
  /** Only on the first page. */
  busiest: SummaryView[]
  sources: { name: string | null; href: string; articles: number }[]
  moreSources: boolean
  /** The newest month with articles. */
  month: {
    href: string
    month: string
    articles: number
    days: { href: string; day: number; articles: number }[]
  } | null
}

const mostBusiest = 6
const mostSources = 12

function busiest(site: Site): SummaryView[] {
  return [...site.archive.stories(0, mostBusiest)].flatMap((story) => {
    const lead = site.archive.summary(story.lead)
    return lead ? summaryView(site, lead) : []
  })
}

function newestMonth({ archive, frame }: Site): HomeView['month'] {
  const newest = archive.dates(7).at(-1)
  if (!newest) return null
  const [year, month] = newest.date.split('-')
  return {
    month: newest.date,
    articles: newest.articles,
    href: frame.href(`/dates/${year}/${month}/`),
    days: archive.dates(10, { published: newest.date }).map(({ date, articles }) => ({
      day: Number(date.slice(8)),
      articles,
      href: frame.href(`/dates/${date.replaceAll('-', '/')}/`),
    })),
  }
}

function largestSources(site: Site): HomeView['sources'] {
  const sources = [...site.archive.sources()].sort((a, b) => b.articles - a.articles || (a.slug < b.slug ? -1 : 1))
  return sources.slice(0, mostSources).map(({ name, slug, articles }) => ({
    name: name === null ? null : sourceLink(site, name)!.text,
    href: site.frame.href(`/sources/${slug}/`),
    articles,
  }))
}

/** `/` and `/page/N/`: the newest stories, and on the first page the ways in. */
export const home: PageKind<HomeView> = {
  name: 'home',
  units: ({ outline: { archive } }) => pagesFromEnd(archive.count({ leads: true })),
  names: (site) => unitsFromEnd(home.units(site)),
  *pages(site, from, to) {
    const { archive, frame, outline } = site
    const total = outline.archive.count({ leads: true })
    for (let unit = from; unit < Math.min(to, pagesFromEnd(total)); unit++) {
      const place = pagingFromEnd('/', total, unit + 1)
      const first = unit === 0
      const { wording } = frame
      yield new Page(
        {
          title: '',
          description: frame.configuration.description,
          ...(!first && laterHead(wording, wording.strings.newest, place)),
          path: pagePath(place),
          unlisted: !first,
          section: 'home',
        },
        {
          counts: first ? archive.counts() : null,
          articles: frame.counts.articles,
          stories: entriesOf(site, { leads: true }, place).map((one) => storySummaryView(site, one, {})),
          paging: place,
          busiest: first ? busiest(site) : [],
          sources: first ? largestSources(site) : [],
          moreSources: first && archive.sources().length > mostSources,
          month: first ? newestMonth(site) : null,
        },
      )
    }
  },
}
