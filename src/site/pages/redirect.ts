import { Page, type PageKind } from '../page.ts'

export interface RedirectView {
  /** Site path of the page that took the place of this one; `null` where none did. */
  target: string | null
}

/** Addresses once published whose page is gone: they lead on to what took its place, or say that nothing did. */
export const redirect: PageKind<RedirectView> = {
  name: 'redirect',
  units: ({ archive }) => archive.redirects().length,
  names: ({ outline }) => outline.archive.redirects().map(({ path }) => path),
  *pages({ archive, frame }, from, to) {
    const { strings } = frame.wording
    for (const { path, target } of archive.redirects().slice(from, to)) {
      const [title, description] =
        target === null ? [strings.gone, strings.goneText] : [strings.moved, strings.movedText]
      yield new Page(
        { title, description, path, unlisted: true, ...(target === null ? {} : { refresh: target }) },
        { target },
      )
    }
  },
}
