import { paginate } from '../src/site/eleventy.ts'
import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { DayView } from '../src/site/pages/day.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { stepsNav } from './partials/steps.ts'
import { summaries } from './partials/summaries.ts'

export const data = paginate('day')

export function render({ entry: { head, view }, frame }: Scope<DayView>): string {
  const { wording } = frame
  return layout(
    frame,
    head,
    html`${stepsNav(frame, view.steps, view.month)}
${pageHeader(frame, head, view.paging, wording.count('article', view.paging.total), view.date.hijri)}
${summaries(frame, view.articles, { level: 2 })}
${pager(frame, view.paging)}`,
  )
}
