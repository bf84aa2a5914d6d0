import { Page, type PageKind } from '../page.ts'

/** What the search page needs to know of the archive before its script runs. */
export interface SearchView {
  articles: number
}

/** `/search/`: the shell that the client's search fills. */
export const search: PageKind<SearchView> = {
  name: 'search',
  units: () => 1,
  *pages({ frame }) {
    const { strings } = frame.wording
    yield new Page(
      {
        title: strings.search,
        description: strings.searchDescription,
        path: '/search/',
        section: 'search',
        scripts: ['search'],
      },
      { articles: frame.counts.articles },
    )
  },
}
