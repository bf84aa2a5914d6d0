import { html } from '../src/site/html.ts'
import { mixed } from '../src/site/mixed.ts'
import type { Scope } from '../src/site/page.ts'
import type { LetterView } from '../src/site/pages/letter.ts'
import { theirs } from './partials/languages.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { time } from './partials/summaries.ts'

export function render({ entry: { head, view }, frame }: Scope<LetterView>): string {
  const { wording } = frame
  return layout(
    frame,
    head,
    html`<p class="up"><a href="${view.up}">${wording.strings.headlineIndex}</a></p>
${pageHeader(frame, head, view.paging, wording.count('article', view.paging.total))}
<ul class="links narrow">
${view.articles.map(
  ({
    headline,
    href,
    date,
    source,
  }) => html`<li><a href="${href}"${theirs(frame)}>${mixed(headline)}</a> <span class="aside">${source !== null && mixed(source)}${source !== null && date && ' · '}${date && time(date)}</span></li>
`,
)}</ul>
${pager(frame, view.paging)}`,
  )
}
