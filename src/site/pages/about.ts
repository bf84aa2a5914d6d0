import { existsSync, readFileSync } from 'node:fs'
import type { Html } from '../html.ts'
import { renderMarkdown } from '../markdown.ts'
import { Page, type PageKind } from '../page.ts'

export interface AboutView {
  /** The user's own text, `about.md`; nothing where there is none. */
  text: Html | null
}

/** `/about/`: what this archive is, from the user's `about.md` or in our words. */
export const about: PageKind<AboutView> = {
  name: 'about',
  units: () => 1,
  *pages({ frame, about }) {
    const text = about !== undefined && existsSync(about) ? renderMarkdown(readFileSync(about, 'utf8')) : null
    yield new Page(
      {
        title: frame.wording.strings.about,
        description: frame.configuration.description,
        path: '/about/',
        section: 'about',
      },
      { text },
    )
  },
}
