import { foldedWords } from '../../arabic/words.ts'
import { difference, type Run } from '../../archive/difference/difference.ts'
import { foldUnchanged, type ShownBlock, type ShownRun } from '../../archive/difference/unchanged.ts'
import type { ArticleSummary } from '../../model/archive.ts'
import type { Block } from '../../model/article.ts'
import { byCodeUnit } from '../../model/order.ts'
import { Page, type PageKind, type Site } from '../page.ts'
import { type Paging, pagePath, pagesOf, paging } from '../paging.ts'
import { type SummaryView, summaryView } from '../summary.ts'

export interface VersionView extends SummaryView {
  lead: boolean
  words: number
}

/** A run of a difference; `variant` where only spelling or punctuation changed. */
export type DifferenceRun = ShownRun & { variant?: boolean }

export interface DifferenceView {
  from: VersionView
  to: VersionView
  headline: DifferenceRun[]
  blocks: (Omit<ShownBlock, 'runs'> & { runs: DifferenceRun[] })[]
}

/** A version on the time line: its place between the first day (0) and the last (1), and in the pile of its day. */
export interface Moment {
  at: number
  level: number
  label: string
}

export interface StoryView {
  headline: string
  /** The lead first, the others by date. */
  versions: VersionView[]
  sources: number
  /** Only where there are two days and more. */
  timeLine: { moments: Moment[]; first: string; last: string } | null
  /** Between each version and the one before it. */
  differences: DifferenceView[]
  paging: Paging
}

/** Differences on a page: a story of many versions has several pages. */
const pageDifferences = 4
/** Versions in the table of a page. */
const mostVersions = 200

const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'list' ? block.items : block.text))

const wordsOf = (run: Run) => foldedWords(run.text).join(' ')

/** Marks the changes that leave the folded words as they were. */
export function markVariants(runs: readonly ShownRun[]): DifferenceRun[] {
  const marked: DifferenceRun[] = runs.map((run) => ({ ...run }))
  for (const [index, run] of marked.entries()) {
    if (run.type !== 'added' && run.type !== 'removed') continue
    const next = marked[index + 1]
    if (wordsOf(run) === '') run.variant = true
    if (next && (next.type === 'added' || next.type === 'removed') && next.type !== run.type) {
      if (wordsOf(run) === wordsOf(next)) run.variant = next.variant = true
    }
  }
  return marked
}

function compare(site: Site, from: VersionView, to: VersionView): DifferenceView {
  const [older, newer] = [site.archive.article(from.id)!, site.archive.article(to.id)!]
  const [headline] = difference([older.headline], [newer.headline])
  const blocks = foldUnchanged(difference(textsOf(older.blocks), textsOf(newer.blocks)))
  return {
    from,
    to,
    headline: markVariants(headline?.runs ?? []),
    blocks: blocks.map((block) => ({ ...block, runs: markVariants(block.runs) })),
  }
}

function timeLine({ frame }: Site, members: readonly ArticleSummary[]): StoryView['timeLine'] {
  const dated = members.filter(({ published }) => published !== null && published.length >= 10)
  const days = dated.map(({ published }) => published!.slice(0, 10)).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const start = Date.parse(first)
  const span = Date.parse(last) - start
  const piles = new Map<string, number>()
  const moments = dated.map(({ published, source, headline }) => {
    const day = published!.slice(0, 10)
    const level = piles.get(day) ?? 0
    piles.set(day, level + 1)
    return {
      at: (Date.parse(day) - start) / span,
      level,
      label: `${frame.wording.date(day).text}: ${source ?? headline}`,
    }
  })
  return { moments, first: frame.wording.date(first).text, last: frame.wording.date(last).text }
}

/** By date, the undated last, then as the archive has them. */
function inTime(versions: readonly (VersionView & { position: number; published: string | null })[]): VersionView[] {
  const key = ({ published }: { published: string | null }) => published ?? '~'
  return versions.toSorted((a, b) => byCodeUnit(key(a), key(b)) || b.position - a.position)
}

/** `/s/<id>/`: the versions of a text, told once, and what each changed. */
export const story: PageKind<StoryView> = {
  name: 'story',
  units: ({ archive }) => archive.storyCount(),
  names: ({ outline }) => outline.archive.storyRevisions().map(({ id }) => id),
  *pages(site, from, to) {
    const { wording } = site.frame
    for (const story of site.archive.stories(from, to)) {
      const members = story.members.flatMap((id) => site.archive.summary(id) ?? [])
      const versions = members.map((one) => ({
        ...summaryView(site, one),
        lead: one.id === story.lead,
        words: one.words,
        position: one.position,
        published: one.published,
      }))
      const headline = versions[0]?.headline ?? ''
      const ordered = inTime(versions)
      const steps = ordered.slice(1).map((version, index) => [ordered[index]!, version] as const)
      const path = `/s/${story.id}/`
      const title = wording.fill(wording.strings.storyTitle, { headline })
      for (let page = 1; page <= pagesOf(steps.length, pageDifferences); page++) {
        const place = paging(path, steps.length, page, pageDifferences)
        yield new Page(
          {
            title: wording.numbered(title, page),
            description: wording.fill(wording.strings.storyDescription, {
              versions: wording.count('version', versions.length),
              headline,
            }),
            path: pagePath(place),
            unlisted: page > 1,
            section: 'stories',
          },
          {
            headline,
            versions: page === 1 ? versions.slice(0, mostVersions) : [],
            sources: new Set(members.flatMap(({ sources }) => sources)).size,
            timeLine: page === 1 ? timeLine(site, members) : null,
            differences: steps.slice(place.from, place.to).map(([older, newer]) => compare(site, older, newer)),
            paging: place,
          },
        )
      }
    }
  },
}
