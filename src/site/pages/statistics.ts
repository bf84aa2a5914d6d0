import type { Counts } from '../../model/archive.ts'
import { type BarChart, dateBars } from '../chart.ts'
import { Page, type PageKind } from '../page.ts'
import { sourceName } from '../summary.ts'

export interface StatisticsView {
  /** `republished`: stories of two and more versions. */
  counts: Counts & { republished: number }
  dates: BarChart | null
  sources: { name: string | null; href: string; articles: number }[]
  /** Stories by their number of versions. */
  versions: { versions: number; stories: number }[]
  findings: { reason: string; count: number }[]
  undated: number
}

const mostSources = 20

/** `/statistics/`: what the archive holds and what was made of the captures. */
export const statistics: PageKind<StatisticsView> = {
  name: 'statistics',
  units: () => 1,
  *pages(site) {
    const { archive, frame } = site
    const versions = new Map<number, number>()
    for (const { members } of archive.stories()) versions.set(members.length, (versions.get(members.length) ?? 0) + 1)
    const sources = [...archive.sources()].sort((a, b) => b.articles - a.articles || (a.slug < b.slug ? -1 : 1))
    const { strings } = frame.wording
    yield new Page(
      { title: strings.statistics, description: strings.statisticsDescription, path: '/statistics/', section: 'about' },
      {
        counts: { ...archive.counts(), republished: archive.storyCount() },
        dates: dateBars(site),
        sources: sources.slice(0, mostSources).map(({ name, slug, articles }) => ({
          name: name === null ? null : sourceName(site, name),
          articles,
          href: frame.href(`/sources/${slug}/`),
        })),
        versions: [...versions].sort(([a], [b]) => a - b).map(([versions, stories]) => ({ versions, stories })),
        findings: archive.findingCounts(),
        undated: archive.count({ published: null }),
      },
    )
  },
}
