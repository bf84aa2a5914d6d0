import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { YearView } from '../src/site/pages/year.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { stepsNav } from './partials/steps.ts'
import { storiesAndArticles, storySummaries } from './partials/story-summaries.ts'

export function render({ entry: { head, view }, frame }: Scope<YearView>): string {
  const { wording } = frame
  const first = view.paging.page === 1
  return layout(
    frame,
    head,
    html`${stepsNav(frame, view.steps, { text: wording.strings.dates, href: frame.href('/dates/') })}
${pageHeader(frame, head, view.paging, storiesAndArticles(frame, view))}
${
  first &&
  html`<ul class="tiles">
${view.months.map(
  ({
    month,
    href,
    articles,
    days,
  }) => html`<li><a href="${href}"><strong>${wording.monthName(month)}</strong><span>${wording.count('article', articles)}</span>${days > 0 && html`<span>${wording.count('day', days)}</span>`}</a></li>
`,
)}</ul>`
}
${storySummaries(frame, view.stories, 2)}
${pager(frame, view.paging)}`,
  )
}
