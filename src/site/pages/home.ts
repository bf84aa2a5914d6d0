import type { Counts } from '../../model/archive.ts'
import type { ListView } from '../list.ts'
import { Page, type PageKind, type Site } from '../page.ts'
import { numberedUnits, pagePath, pageSize, pagesOf, paging } from '../paging.ts'
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

/** `/` and `/page/N/`: the newest stories, and on the first page the ways in. */
export const home: PageKind<HomeView> = {
  name: 'home',
  units: ({ archive }) => pagesOf(archive.count({ leads: true })),
  names: (site) => numberedUnits(home.units(site)),
  *pages(site, from, to) {
    const { archive, frame } = site
    const total = archive.count({ leads: true })
    const sources = [...archive.sources()].sort((a, b) => b.articles - a.articles || (a.slug < b.slug ? -1 : 1))
    for (let unit = from; unit < Math.min(to, pagesOf(total)); unit++) {
      const place = paging('/', total, unit + 1)
      const first = unit === 0
      const { wording } = frame
      yield new Page(
        {
          title: first ? '' : wording.numbered(wording.strings.newest, unit + 1),
          description: frame.configuration.description,
          path: pagePath('/', unit + 1),
          unlisted: !first,
          section: 'home',
        },
        {
          counts: first ? archive.counts() : null,
          articles: frame.counts.articles,
          stories: archive
            .summaries({ leads: true }, unit * pageSize, (unit + 1) * pageSize)
            .map((one) => storySummaryView(site, one, {})),
          paging: place,
          busiest: first ? busiest(site) : [],
          sources: (first ? sources.slice(0, mostSources) : []).map(({ name, slug, articles }) => ({
            name: name === null ? null : sourceLink(site, name)!.text,
            href: frame.href(`/sources/${slug}/`),
            articles,
          })),
          moreSources: sources.length > mostSources,
          month: first ? newestMonth(site) : null,
        },
      )
    }
  },
}
