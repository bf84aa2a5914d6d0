import { createHash } from 'node:crypto'
import { placeSlug } from '../../archive/places/places-in.ts'
import type { Archive, ArticleFilter, ArticleSummary } from '../../model/archive.ts'
import type { Configuration } from '../../model/configuration.ts'
import { epoch, timestamp } from '../timestamp.ts'

/** Entries of a feed. */
const entries = 50

/** What one feed says, whatever its format. */
export interface Channel {
  /** Folder of its files below the site's root, with `/` at its end; empty for the root. */
  folder: string
  title: string
  description: string
  /** Site path of the page it follows. */
  page: string
  /** The newest entry's time; the epoch where no date is known. */
  updated: string
  articles: FeedArticle[]
}

/** A story as a feed tells it: one of its versions. */
export interface FeedArticle extends ArticleSummary {
  /** Papers that printed one of its versions. */
  papers: number
}

/** A feed that there is, and what it follows. */
export interface ChannelPlan extends Pick<Channel, 'folder' | 'title' | 'description'> {
  filter: ArticleFilter
}

/** The feeds of an archive, every story once in each: the whole, then each source, then each place that articles name. */
export function planChannels(archive: Archive, configuration: Configuration): ChannelPlan[] {
  const { title, description } = configuration
  const ofSources = archive.sources().flatMap(({ name, slug }) => {
    if (name === null) return []
    const shown = configuration.sources[name]?.name ?? name
    return {
      filter: { source: name, once: true },
      folder: `sources/${slug}/`,
      title: `${shown} · ${title}`,
      description,
    }
  })
  const ofPlaces = archive.places().map(({ name }) => ({
    filter: { place: name, once: true },
    folder: `places/${placeSlug(name)}/`,
    title: `${name} · ${title}`,
    description,
  }))
  return [{ filter: { leads: true }, folder: '', title, description }, ...ofSources, ...ofPlaces]
}

/** A feed with its entries. */
export function fillChannel(archive: Archive, { filter, ...about }: ChannelPlan): Channel {
  const articles = archive.summaries(filter, 0, entries).map((one) => ({ ...one, papers: papersOf(archive, one) }))
  return { ...about, page: `/${about.folder}`, articles, updated: newest(articles) }
}

/** How many papers told a story. */
function papersOf(archive: Archive, { story, versions, sources }: ArticleSummary): number {
  if (versions < 2) return sources.length
  return new Set(archive.summaries({ story }).flatMap((version) => version.sources)).size
}

function newest(articles: readonly ArticleSummary[]): string {
  let found = epoch
  let moment = Date.parse(epoch)
  for (const { published } of articles) {
    if (published === null) continue
    const candidate = Date.parse(timestamp(published))
    if (candidate > moment) [found, moment] = [timestamp(published), candidate]
  }
  return found
}

/**
 * A permanent id that does not change when the site moves: a name-made UUID (version 8, RFC 9562) of the kind and key.
 */
export function permanentId(kind: 'feed' | 'article', key: string): string {
  const hex = createHash('sha256').update(`arshif:${kind}:${key}`).digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
