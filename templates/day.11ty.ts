import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { DayView } from '../src/site/pages/day.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { stepsNav } from './partials/steps.ts'
import { storiesAndArticles, storySummaries } from './partials/story-summaries.ts'

export function render({ entry: { head, view }, frame }: Scope<DayView>): string {
  return layout(
    frame,
    head,
    html`${stepsNav(frame, view.steps, view.month)}
${pageHeader(frame, head, view.paging, storiesAndArticles(frame, view), view.date.hijri)}
${storySummaries(frame, view.stories, 2)}
${pager(frame, view.paging)}`,
  )
}
