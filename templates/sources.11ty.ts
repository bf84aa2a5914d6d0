import { paginate } from '../src/site/eleventy.ts'
import { html } from '../src/site/html.ts'
import { mixed } from '../src/site/mixed.ts'
import type { Scope } from '../src/site/page.ts'
import type { SourcesView } from '../src/site/pages/sources.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { time } from './partials/summaries.ts'

export const data = paginate('sources')

export function render({ entry: { head, view }, frame }: Scope<SourcesView>): string {
  const { wording } = frame
  const { strings } = wording
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, wording.count('source', view.paging.total))}
<div class="scroll"><table class="ledger">
<caption class="hidden">${strings.sources}</caption>
<thead><tr><th scope="col">${strings.source}</th><th scope="col">${strings.articles}</th><th scope="col">${strings.share}</th><th scope="col">${strings.span}</th></tr></thead>
<tbody>
${view.sources.map(
  ({
    name,
    href,
    articles,
    share,
    first,
    last,
  }) => html`<tr><th scope="row"><a href="${href}">${mixed(name ?? strings.unnamedSource)}</a></th><td>${wording.number(articles)}</td><td>${wording.percent(share)}</td><td>${first && last ? html`${time(first)} – ${time(last)}` : '—'}</td></tr>
`,
)}</tbody></table></div>
${pager(frame, view.paging)}`,
  )
}
