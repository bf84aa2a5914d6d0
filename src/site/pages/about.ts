import { existsSync, readFileSync } from 'node:fs'
import type { Html } from '../html.ts'
import { markdownPage } from '../markdown.ts'
import { Page, type PageKind } from '../page.ts'

export interface AboutView {
  /** The user's own text, `about.md`; nothing where there is none. */
  text: Html | null
}

const ours = { title: null, body: null }

/** `/about/`: what this archive is, from the user's `about.md` or in our words. */
export const about: PageKind<AboutView> = {
  name: 'about',
  units: () => 1,
  *pages({ frame, about }) {
    const { title, body } = about !== undefined && existsSync(about) ? markdownPage(readFileSync(about, 'utf8')) : ours
    yield new Page(
      {
        title: title ?? frame.wording.strings.about,
        description: frame.configuration.description,
        path: '/about/',
        section: 'about',
      },
      { text: body },
    )
  },
}
