import type { Frame } from '../src/site/frame.ts'
import { type Html, html } from '../src/site/html.ts'
import { mixed } from '../src/site/mixed.ts'
import type { Scope } from '../src/site/page.ts'
import type { SourceRow, SourcesView } from '../src/site/pages/sources.ts'
import { theirs } from './partials/languages.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { sparkBars } from './partials/spark-bars.ts'
import { time } from './partials/summaries.ts'

function latest(frame: Frame, { latest }: SourceRow): Html | null {
  if (!latest) return null
  return html`<p><span class="aside">${frame.wording.strings.latest}</span> <a href="${latest.href}"${theirs(frame)}>${mixed(latest.headline)}</a></p>
`
}

function shared({ wording }: Frame, { sharedWith }: SourceRow): Html | null {
  if (sharedWith.length === 0) return null
  return html`<p><span class="aside">${wording.strings.sharesMost}</span> ${sharedWith.map(
    ({ text, href, stories }) =>
      html`<bdi class="shared"><a href="${href}">${mixed(text)}</a> <span class="aside">(${wording.number(stories)})</span></bdi> `,
  )}</p>
`
}

function source(frame: Frame, row: SourceRow, view: SourcesView): Html {
  const { wording } = frame
  const { strings } = wording
  const { name, href, articles, share, first, last, overTime } = row
  return html`<li>
<div class="source-name"><h2><a href="${href}">${mixed(name ?? strings.unnamedSource)}</a></h2>
<p class="facts"><span class="fact">${wording.count('article', articles)}</span><span class="fact">${wording.percent(share)}</span></p></div>
${overTime && view.span && sparkBars(frame, overTime, wording.fill(strings.overTime, { articles: wording.count('article', articles), ...view.span }))}
<div class="source-facts">${
    first &&
    last &&
    html`<p><span class="aside">${strings.span}:</span> ${first.iso === last.iso ? time(first) : html`${time(first)} – ${time(last)}`}</p>
`
  }${latest(frame, row)}${shared(frame, row)}</div>
</li>
`
}

export function render({ entry: { head, view }, frame }: Scope<SourcesView>): string {
  const { wording } = frame
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, wording.count('source', view.paging.pages < 2 ? view.named : view.paging.total))}
<ol class="sources">
${view.sources.map((row) => source(frame, row, view))}</ol>
${pager(frame, view.paging)}`,
  )
}
