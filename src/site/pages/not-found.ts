import { Page, type PageKind } from '../page.ts'

/** `404.html`, which static hosts answer with. */
export const notFound: PageKind<Record<string, never>> = {
  name: 'not-found',
  units: () => 1,
  *pages({ frame }) {
    const { strings } = frame.wording
    yield new Page(
      { title: strings.notFound, description: strings.notFoundText, path: '/404.html', unlisted: true },
      {},
    )
  },
}
