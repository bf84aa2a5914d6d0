import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { StoriesView } from '../src/site/pages/stories.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { storySummaries } from './partials/story-summaries.ts'

export function render({ entry: { head, view }, frame }: Scope<StoriesView>): string {
  const { wording } = frame
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, wording.count('story', view.paging.total), wording.strings.storiesText)}
${storySummaries(frame, view.stories, 2, ({ story, href }) => ({ href: story ?? href, opening: false }))}
${pager(frame, view.paging)}`,
  )
}
