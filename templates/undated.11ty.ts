import { html } from '../src/site/html.ts'
import type { ListView } from '../src/site/list.ts'
import type { Scope } from '../src/site/page.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { storiesAndArticles, storySummaries } from './partials/story-summaries.ts'

export function render({ entry: { head, view }, frame }: Scope<ListView>): string {
  const { wording } = frame
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, storiesAndArticles(frame, view), wording.strings.undatedText)}
${storySummaries(frame, view.stories, 2)}
${pager(frame, view.paging)}`,
  )
}
