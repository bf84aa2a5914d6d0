import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { StatisticsView } from '../src/site/pages/statistics.ts'
import { barChart, shareBars } from './partials/bar-chart.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { link } from './partials/summaries.ts'

export function render({ entry: { head, view }, frame }: Scope<StatisticsView>): string {
  const { wording } = frame
  const { strings } = wording
  const { counts } = view
  const numbers = Object.entries(strings.statisticsNumbers) as [keyof typeof counts, string][]
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, null, null, strings.statisticsText)}
<dl class="numbers">
${numbers.map(
  ([name, label]) => html`<div><dt>${label}</dt><dd>${wording.number(counts[name])}</dd></div>
`,
)}<div><dt>${strings.undated}</dt><dd>${wording.number(view.undated)}</dd></div>
</dl>
${view.dates && barChart(frame, view.dates, strings.articlesOverTime, 'dates')}
${
  view.sources.length > 0 &&
  html`<section class="after" aria-labelledby="by-source"><h2 id="by-source">${strings.bySource}</h2>
${shareBars(
  frame,
  view.sources.map(({ name, href, articles }) => ({
    label: link({ text: name ?? strings.unnamedSource, href }),
    value: articles,
  })),
)}
</section>`
}
${
  view.versions.length > 0 &&
  html`<section class="after" aria-labelledby="by-versions"><h2 id="by-versions">${strings.storiesByVersions}</h2>
${shareBars(
  frame,
  view.versions.map(({ versions, stories }) => ({
    label: html`${wording.count('version', versions)}`,
    value: stories,
  })),
)}
</section>`
}
${
  view.findings.length > 0 &&
  html`<section class="after" aria-labelledby="findings"><h2 id="findings">${strings.findings}</h2>
<p>${strings.findingsText}</p>
<table class="ledger"><thead><tr><th scope="col">${strings.reason}</th><th scope="col">${strings.number}</th></tr></thead><tbody>
${view.findings.map(
  ({
    reason,
    count,
  }) => html`<tr><th scope="row">${wording.language.reasons[reason] ?? html`<bdi>${reason}</bdi>`}</th><td>${wording.number(count)}</td></tr>
`,
)}</tbody></table>
</section>`
}`,
  )
}
