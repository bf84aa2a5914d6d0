import { html } from '../src/site/html.ts'
import { mixed } from '../src/site/mixed.ts'
import type { Scope } from '../src/site/page.ts'
import type { MissingView } from '../src/site/pages/missing.ts'
import { theirs } from './partials/languages.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'

export function render({ entry: { head, view }, frame }: Scope<MissingView>): string {
  const { wording } = frame
  const { strings } = wording
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, wording.count('title', view.paging.total), strings.missingText)}
<ol class="missing-titles" start="${view.paging.from + 1}">
${view.titles.map(
  ({
    title,
    total,
    citedBy,
  }) => html`<li><strong${theirs(frame)}>${mixed(title)}</strong> <span class="aside">${wording.fill(strings.citedIn, { articles: wording.count('article', total) })}</span>
<ul class="links">${citedBy.map((one) => html`<li><a href="${one.href}"${theirs(frame)}>${mixed(one.headline)}</a></li>`)}</ul></li>
`,
)}</ol>
${pager(frame, view.paging)}`,
  )
}
