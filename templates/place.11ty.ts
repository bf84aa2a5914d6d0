import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { PlaceView } from '../src/site/pages/place.ts'
import { barChart } from './partials/bar-chart.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { storiesAndArticles, storySummaries } from './partials/story-summaries.ts'

export function render({ entry: { head, view }, frame }: Scope<PlaceView>): string {
  const { wording } = frame
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, storiesAndArticles(frame, view))}
${view.chart && barChart(frame, view.chart, wording.strings.articlesOverTime, 'chart')}
${storySummaries(frame, view.stories, 2)}
${pager(frame, view.paging)}`,
  )
}
