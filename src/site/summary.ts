import { placeSlug } from '../archive/places/places-in.ts'
import type { ArticleSummary } from '../model/archive.ts'
import type { DateView } from './language/wording.ts'
import { onceASite } from './once-a-site.ts'
import type { Site } from './page.ts'

/** A link to a list of the site. */
export interface LinkView {
  text: string
  href: string
}

/** What a list shows of an article. */
export interface SummaryView {
  id: string
  href: string
  headline: string
  /** Without the time of day. */
  date: DateView | null
  source: LinkView | null
  opening: string
  /** Versions of its story, itself included, and the story's page where there are more. */
  versions: number
  story: string | null
  /** The headline was made from the opening words. */
  made: boolean
}

/** The source's name as the configuration wants it shown. */
export function sourceName(site: Site, name: string): string {
  return site.frame.configuration.sources[name]?.name ?? name
}

const sourceLinks = onceASite((site) => {
  const sources = site.outline.archive.sources()
  return new Map(
    sources.map(({ name, slug }) => [
      name,
      { text: sourceName(site, name ?? ''), href: site.frame.href(`/sources/${slug}/`) },
    ]),
  )
})

/** Link to a source's page; nothing where the article names no source. */
export function sourceLink(site: Site, name: string | null): LinkView | null {
  if (name === null) return null
  return sourceLinks(site).get(name) ?? { text: sourceName(site, name), href: '' }
}

export function summaryView(site: Site, summary: ArticleSummary): SummaryView {
  const { frame } = site
  return {
    id: summary.id,
    href: frame.href(summary.url),
    headline: summary.headline,
    date: summary.published === null ? null : frame.wording.date(summary.published.slice(0, 10)),
    source: sourceLink(site, summary.source),
    opening: summary.opening,
    versions: summary.versions,
    story: summary.versions > 1 ? frame.href(`/s/${summary.story}/`) : null,
    made: summary.headlineFrom === 'opening',
  }
}

/** Link to the page of a country or city. */
export function placeLink({ frame }: Site, name: string): LinkView {
  return { text: name, href: frame.href(`/places/${placeSlug(name)}/`) }
}
