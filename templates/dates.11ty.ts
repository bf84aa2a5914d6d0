import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { DatesView } from '../src/site/pages/dates.ts'
import { barChart } from './partials/bar-chart.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'

export function render({ entry: { head, view }, frame }: Scope<DatesView>): string {
  const { wording } = frame
  const { strings } = wording
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, null, wording.fill(strings.datedCount, { articles: wording.count('article', view.dated) }))}
${view.chart && barChart(frame, view.chart, strings.articlesOverTime, 'chart')}
${view.years.map(
  ({ year, href, articles, months }) => html`<section class="after" aria-labelledby="y${year}">
<h2 id="y${year}"><a href="${href}">${wording.digits(year)}</a> <span class="aside">${wording.count('article', articles)}</span></h2>
<ul class="tiles">
${months.map(
  (
    month,
  ) => html`<li><a href="${month.href}"><strong>${wording.monthName(month.month)}</strong><span>${wording.count('article', month.articles)}</span></a></li>
`,
)}</ul>
</section>
`,
)}<p><a href="${view.undated.href}">${strings.undated}</a>: ${wording.count('article', view.undated.articles)}</p>`,
  )
}
