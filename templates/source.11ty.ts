import type { Frame } from '../src/site/frame.ts'
import { type Html, html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { SourceView } from '../src/site/pages/source.ts'
import { barChart, shareBars } from './partials/bar-chart.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { storiesAndArticles, storySummaries } from './partials/story-summaries.ts'
import { link, time } from './partials/summaries.ts'

function shared(frame: Frame, { sharedWith }: SourceView): Html | null {
  if (sharedWith.length === 0) return null
  const rows = sharedWith.map((one) => ({ label: link(one), value: one.stories }))
  return html`<section class="shared-most" aria-labelledby="shared"><h2 id="shared">${frame.wording.strings.sharedMost}</h2>
${shareBars(frame, rows)}
</section>
`
}

export function render({ entry: { head, view }, frame }: Scope<SourceView>): string {
  const { wording } = frame
  const { strings } = wording
  const { first, last } = view
  const span =
    first &&
    last &&
    (first.iso === last.iso
      ? html`${strings.span}: ${time(first)}`
      : html`${strings.from} ${time(first)} ${strings.to} ${time(last)}`)
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, storiesAndArticles(frame, view), span)}
${view.homepage && html`<p><a rel="external" href="${view.homepage}"><bdi>${view.homepage}</bdi></a></p>`}
${view.chart && barChart(frame, view.chart, strings.articlesOverTime, 'chart')}
${shared(frame, view)}
${storySummaries(frame, view.stories, 2)}
${pager(frame, view.paging)}`,
  )
}
