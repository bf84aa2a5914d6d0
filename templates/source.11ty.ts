import { paginate } from '../src/site/eleventy.ts'
import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { SourceView } from '../src/site/pages/source.ts'
import { barChart } from './partials/bar-chart.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { storiesAndArticles, storySummaries } from './partials/story-summaries.ts'
import { time } from './partials/summaries.ts'

export const data = paginate('source')

export function render({ entry: { head, view }, frame }: Scope<SourceView>): string {
  const { wording } = frame
  const { strings } = wording
  const span = view.first && view.last && html`${strings.from} ${time(view.first)} ${strings.to} ${time(view.last)}`
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, storiesAndArticles(frame, view), span)}
${view.homepage && html`<p><a rel="external" href="${view.homepage}"><bdi>${view.homepage}</bdi></a></p>`}
${view.chart && barChart(frame, view.chart, strings.articlesOverTime, 'chart')}
${storySummaries(frame, view.stories, 2)}
${pager(frame, view.paging)}`,
  )
}
