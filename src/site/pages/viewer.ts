import type { Configuration } from '../../model/configuration.ts'
import { Page, type PageKind } from '../page.ts'
import { packDigits } from '../readings.ts'

export interface ViewerView {
  captures: number
  /** Hexadecimal digits of a capture's id that name its pack. */
  digits: number
}

/** What the page tells its script, `src/client/viewer.entry.ts`. */
export interface ViewerSettings {
  base: string
  /** Hexadecimal digits of an id that name its pack. */
  digits: number
  /** What numbers are written in. */
  numerals: Configuration['digits']
  roles: Record<string, string>
  rules: Record<string, string>
  strings: Record<string, string>
}

/** `/c/`: one page that shows any capture from the packed readings, for archives with too many for a page each. */
export const viewer: PageKind<ViewerView> = {
  name: 'viewer',
  units: ({ archive, frame }) => (archive.counts().captures > frame.configuration.capturePages ? 1 : 0),
  *pages({ archive, frame }) {
    const { captures } = archive.counts()
    const { strings } = frame.wording
    yield new Page(
      {
        title: strings.viewerTitle,
        description: strings.viewerDescription,
        path: '/c/',
        unlisted: true,
        scripts: ['viewer'],
      },
      { captures, digits: packDigits(captures) },
    )
  },
}
