import { indexLetters } from '../headline-index.ts'
import { Page, type PageKind } from '../page.ts'

export interface IndexView {
  letters: { letter: string; href: string; titles: number }[]
}

/** `/index/`: the letters under which headlines stand. */
export const index: PageKind<IndexView> = {
  name: 'index',
  units: () => 1,
  *pages({ frame, relations }) {
    const { strings } = frame.wording
    const counts = relations.letterCounts()
    const letters = indexLetters.flatMap(([name, letter], at) =>
      counts[at]! > 0 ? [{ letter, href: frame.href(`/index/${name}/`), titles: counts[at]! }] : [],
    )
    yield new Page({ title: strings.headlineIndex, description: strings.indexText, path: '/index/' }, { letters })
  },
}
