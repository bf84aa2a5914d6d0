import { foldedWords } from '../../arabic/words.ts'
import type { ArticleSummary } from '../../model/archive.ts'
import { indexLetters } from '../headline-index.ts'
import { onceASite } from '../once-a-site.ts'
import { Page, type PageKind, type Site } from '../page.ts'
import { PagedLists, type Paging, pagePath, paging } from '../paging.ts'
import { type SummaryView, summaryView } from '../summary.ts'

/** An article under its headline, with how many versions and papers have that headline. */
export type HeadlineView = SummaryView & { papers: number }

export interface LetterView {
  headlines: HeadlineView[]
  paging: Paging
  up: string
}

const size = 200

const lists = onceASite(({ outline: { relations } }) => {
  const counts = relations.letterCounts()
  const letters = indexLetters.flatMap(([name, letter], at) =>
    counts[at]! > 0 ? [{ at, name, letter, total: counts[at]! }] : [],
  )
  return new PagedLists(letters, { name: ({ name }) => name, total: ({ total }) => total, size })
})

function headlineView(site: Site, first: ArticleSummary): HeadlineView {
  const words = foldedWords(first.headline).join(' ')
  const same =
    first.versions < 2
      ? [first]
      : site.archive
          .summaries({ story: first.story })
          .filter(({ headline }) => foldedWords(headline).join(' ') === words)
  const papers = new Set(same.flatMap(({ sources }) => sources)).size
  return { ...summaryView(site, first), versions: same.length, papers }
}

/** `/index/<letter>/`: headlines in alphabetical order. */
export const letter: PageKind<LetterView> = {
  name: 'letter',
  units: (site) => lists(site).units,
  names: (site) => lists(site).names(),
  *pages(site, from, to) {
    const { archive, frame, relations } = site
    const { wording } = frame
    for (const { list, page } of lists(site).range(from, to)) {
      const path = `/index/${list.name}/`
      const place = paging(path, list.total, page, size)
      const title = wording.fill(wording.strings.letterTitle, { letter: list.letter })
      yield new Page(
        {
          title: wording.numbered(title, page),
          description: wording.fill(wording.strings.letterDescription, {
            letter: list.letter,
            titles: wording.count('title', list.total),
          }),
          path: pagePath(place),
          unlisted: page > 1,
        },
        {
          paging: place,
          up: frame.href('/index/'),
          headlines: relations.ofLetter(list.at, place.from, place.to).flatMap((id) => {
            const summary = archive.summary(id)
            return summary ? headlineView(site, summary) : []
          }),
        },
      )
    }
  },
}
