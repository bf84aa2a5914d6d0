import { paginate } from '../src/site/eleventy.ts'
import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { PlaceView } from '../src/site/pages/place.ts'
import { barChart } from './partials/bar-chart.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { summaries } from './partials/summaries.ts'

export const data = paginate('place')

export function render({ entry: { head, view }, frame }: Scope<PlaceView>): string {
  const { wording } = frame
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, wording.count('article', view.paging.total))}
${view.chart && barChart(frame, view.chart, wording.strings.articlesOverTime, 'chart')}
${summaries(frame, view.articles, { level: 2 })}
${pager(frame, view.paging)}`,
  )
}
