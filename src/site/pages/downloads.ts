import { Page, type PageKind } from '../page.ts'

/** `/data/`: what can be downloaded, field by field. */
export const downloads: PageKind<Record<string, never>> = {
  name: 'downloads',
  units: () => 1,
  *pages({ frame }) {
    const { strings } = frame.wording
    yield new Page(
      { title: strings.downloads, description: strings.downloadsDescription, path: '/data/', section: 'about' },
      {},
    )
  },
}
