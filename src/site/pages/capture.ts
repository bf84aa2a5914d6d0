import type { ArchivedCapture } from '../../model/archive.ts'
import type { Role } from '../../model/section.ts'
import { Page, type PageKind, type Site } from '../page.ts'
import { type Paging, pagePath, paging } from '../paging.ts'
import { type SummaryView, summaryView } from '../summary.ts'
import { webAddress } from '../web-address.ts'

/** A piece of the reading with its role, in the reading's order. */
export interface SectionView {
  role: Role
  rule: string | null
  start: number
  end: number
  text: string
  /** Headline and page of the article it belongs to. */
  article: string | null
  href: string | null
}

export interface CaptureView {
  id: string
  ref: string
  path: string
  line: number | null
  places: { ref: string; path: string; line?: number }[]
  bytes: number
  sha256: string
  encoding: string
  metadata: [name: string, value: string, href?: string][]
  setAside: string | null
  articles: SummaryView[]
  roles: { role: Role; bytes: number }[]
  sections: SectionView[]
  /** Bytes of the reading. */
  reading: number
  paging: Paging
}

/** A page of a capture shows at most so many bytes of its reading, so that no page grows past what a phone bears. */
const pageBytes = 60_000

/** Sections cut where a page is full; a cut falls between characters. */
export function paginateSections(bytes: Buffer, sections: ArchivedCapture['sections'], limit = pageBytes) {
  const pages: ArchivedCapture['sections'][] = [[]]
  let room = limit
  for (const section of sections) {
    let { start } = section
    do {
      if (room <= 0) {
        pages.push([])
        room = limit
      }
      let end = Math.min(section.end, start + Math.max(room, 4))
      while (end < section.end && (bytes[end]! & 0xc0) === 0x80) end--
      pages.at(-1)!.push({ ...section, start, end })
      room -= end - start
      start = end
    } while (start < section.end)
  }
  return pages
}

const shownMetadata = ['title', 'url', 'published', 'source', 'author', 'fetched'] as const

function metadataRows({ metadata }: ArchivedCapture): CaptureView['metadata'] {
  const rows: CaptureView['metadata'] = []
  for (const name of shownMetadata) {
    const value = metadata[name]
    if (value) rows.push([name, value, name === 'url' ? webAddress(value) : undefined])
  }
  if (metadata.tags && metadata.tags.length > 0) rows.push(['tags', metadata.tags.join('، ')])
  for (const [name, value] of Object.entries(metadata.more ?? {})) {
    rows.push([name, typeof value === 'string' ? value : JSON.stringify(value)])
  }
  return rows
}

function roleBytes(sections: ArchivedCapture['sections']): CaptureView['roles'] {
  const sums = new Map<Role, number>()
  for (const { role, start, end } of sections) sums.set(role, (sums.get(role) ?? 0) + end - start)
  return [...sums].map(([role, bytes]) => ({ role, bytes }))
}

function* capturePages(site: Site, one: ArchivedCapture): Generator<Page<CaptureView>> {
  const { wording } = site.frame
  const bytes = Buffer.from(one.reading)
  const articles = one.articles.flatMap((id) => site.archive.summary(id) ?? []).map((found) => summaryView(site, found))
  const byId = new Map(articles.map((found) => [found.id, found]))
  const pages = paginateSections(bytes, one.sections)
  for (const [index, sections] of pages.entries()) {
    const place = paging(one.url, pages.length, index + 1, 1)
    const title = wording.fill(wording.strings.captureTitle, { ref: one.ref })
    yield new Page(
      {
        title: index === 0 ? title : `${title} (${wording.number(index + 1)})`,
        description: wording.fill(wording.strings.captureDescription, {
          ref: one.ref,
          articles: wording.count('article', articles.length),
        }),
        path: pagePath(one.url, index + 1),
        unlisted: index > 0,
      },
      {
        id: one.id,
        ref: one.ref,
        path: one.path,
        line: one.line ?? null,
        places: one.places,
        bytes: one.bytes,
        sha256: one.sha256,
        encoding: one.encoding,
        metadata: metadataRows(one),
        setAside: one.setAside,
        articles,
        roles: roleBytes(one.sections),
        sections: sections.map(({ role, start, end, article, rule }) => ({
          role,
          start,
          end,
          rule: rule ?? null,
          text: bytes.toString('utf8', start, end),
          article: article === undefined ? null : (byId.get(article)?.headline ?? null),
          href: article === undefined ? null : (byId.get(article)?.href ?? null),
        })),
        reading: bytes.length,
        paging: place,
      },
    )
  }
}

/** `/c/<id>/`: a document as it was crawled, and what each part of it was taken for. */
export const capture: PageKind<CaptureView> = {
  name: 'capture',
  units: ({ archive, frame }) => {
    const { captures } = archive.counts()
    return captures > frame.configuration.capturePages ? 0 : captures
  },
  *pages(site, from, to) {
    for (const one of site.archive.captures(from, to)) yield* capturePages(site, one)
  },
}
