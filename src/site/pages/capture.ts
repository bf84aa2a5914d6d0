import type { ArchivedCapture } from '../../model/archive.ts'
import { type MetadataRow, metadataRows } from '../metadata-rows.ts'
import { Page, type PageKind, type Site } from '../page.ts'
import { type Paging, pagePath, paging } from '../paging.ts'
import { frontMatterEnd, type ShownRole, type ShownSection, shownRole, shownSections } from '../shown-sections.ts'
import { type LinkView, type SummaryView, summaryView } from '../summary.ts'

/** A piece of the reading with what it was taken for, in the reading's order. */
export interface SectionView extends Omit<ShownSection, 'article'> {
  text: string
  /** Where its article begins, of several in the capture. */
  opens: LinkView | null
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
  metadata: MetadataRow[]
  setAside: string | null
  articles: SummaryView[]
  roles: { role: ShownRole; bytes: number }[]
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

function roleBytes(sections: ArchivedCapture['sections'], frontMatter: number): CaptureView['roles'] {
  const sums = new Map<ShownRole, number>()
  for (const section of sections) {
    const role = shownRole(section, frontMatter)
    sums.set(role, (sums.get(role) ?? 0) + section.end - section.start)
  }
  return [...sums].map(([role, bytes]) => ({ role, bytes }))
}

/** The sections of a page with their texts; each of several articles is named where it begins. */
function sectionViews(
  bytes: Buffer,
  sections: readonly ShownSection[],
  articles: ReadonlyMap<string, SummaryView>,
): SectionView[] {
  const opened = new Set<string>()
  return sections.map(({ article, ...one }) => {
    const found = article === null || articles.size < 2 || opened.has(article) ? undefined : articles.get(article)
    if (found) opened.add(found.id)
    return {
      ...one,
      text: bytes.toString('utf8', one.start, one.end),
      opens: found ? { text: found.headline, href: found.href } : null,
    }
  })
}

function* capturePages(site: Site, one: ArchivedCapture): Generator<Page<CaptureView>> {
  const { wording } = site.frame
  const bytes = Buffer.from(one.reading)
  const articles = one.articles.flatMap((id) => site.archive.summary(id) ?? []).map((found) => summaryView(site, found))
  const byId = new Map(articles.map((found) => [found.id, found]))
  const frontMatter = frontMatterEnd(one.reading)
  const pages = paginateSections(bytes, one.sections)
  for (const [index, sections] of pages.entries()) {
    const place = paging(one.url, pages.length, index + 1, 1)
    const title = wording.fill(wording.strings.captureTitle, { ref: one.ref })
    yield new Page(
      {
        title: wording.numbered(title, index + 1),
        description: wording.fill(wording.strings.captureDescription, {
          ref: one.ref,
          articles: wording.count('article', articles.length),
        }),
        path: pagePath(place),
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
        metadata: metadataRows(one.metadata),
        setAside: one.setAside,
        articles,
        roles: roleBytes(one.sections, frontMatter),
        sections: sectionViews(bytes, shownSections(sections, frontMatter), byId),
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
  names: ({ outline }) => outline.archive.captureRevisions().map(({ id }) => id),
  *pages(site, from, to) {
    for (const one of site.archive.captures(from, to)) yield* capturePages(site, one)
  },
}
