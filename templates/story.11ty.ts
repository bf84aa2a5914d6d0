import type { Frame } from '../src/site/frame.ts'
import { type Html, html, nothing } from '../src/site/html.ts'
import { mixed } from '../src/site/mixed.ts'
import type { Scope } from '../src/site/page.ts'
import type { DifferenceView, StoryView, VersionView } from '../src/site/pages/story.ts'
import { differenceBody, runs } from './partials/difference.ts'
import { theirs } from './partials/languages.ts'
import { layout } from './partials/layout.ts'
import { pager } from './partials/pager.ts'
import { link, time } from './partials/summaries.ts'
import { timeLine } from './partials/time-line.ts'

function table(frame: Frame, view: StoryView): Html {
  const { wording } = frame
  const { strings } = wording
  if (view.versions.length === 0) return nothing
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${strings.versionsTable}"><table class="versions-table">
<caption>${strings.versionsTable}</caption>
<thead><tr><th scope="col">${strings.headline}</th><th scope="col">${strings.source}</th><th scope="col">${strings.date}</th><th scope="col">${strings.length}</th></tr></thead>
<tbody>
${view.versions.map(
  (
    one,
  ) => html`<tr><th scope="row"><a href="${one.href}"${theirs(frame)}>${mixed(one.headline)}</a>${one.lead && html` <span class="tag">${strings.leadVersion}</span>`}</th><td>${one.source ? link(one.source) : '—'}</td><td>${one.date ? time(one.date) : '—'}</td><td>${wording.count('word', one.words)}</td></tr>
`,
)}</tbody></table></div>`
}

function name({ wording }: Frame, { source, date, headline }: VersionView): Html {
  return html`<bdi>${mixed(source?.text ?? headline)}</bdi>${date && html`${wording.strings.comma} ${time(date)}`}`
}

function change(frame: Frame, one: DifferenceView, number: number): Html {
  const { strings } = frame.wording
  const id = `change-${number}`
  const headlines =
    one.headline.some(({ type }) => type !== 'same') &&
    html`<div class="difference difference-headline" lang="ar" dir="rtl">${runs(frame, one.headline)}</div>`
  const same = one.blocks.every(({ type }) => type === 'same')
  return html`<section class="after" aria-labelledby="${id}">
<h2 id="${id}">${strings.changedFrom} <a href="${one.from.href}">${name(frame, one.from)}</a> ${strings.changedTo} <a href="${one.to.href}">${name(frame, one.to)}</a></h2>
${headlines}
${same ? html`<p class="count">${strings.sameText}</p>` : differenceBody(frame, one)}
</section>
`
}

export function render({ entry: { head, view }, frame }: Scope<StoryView>): string {
  const { wording } = frame
  const { strings } = wording
  return layout(
    frame,
    head,
    html`<header class="page-header">
<p class="kicker">${strings.story}</p>
<h1 class="headline"${theirs(frame)}>${mixed(view.headline)}</h1>
<p class="count">${wording.count('version', view.paging.total + 1)}${view.sources > 1 && html` · ${wording.count('source', view.sources)}`}</p>
</header>
${view.timeLine && timeLine(frame, view.timeLine)}
${table(frame, view)}
${
  view.differences.length > 0 &&
  html`<div class="choices"><label class="choice"><input type="checkbox" id="ignore-variants"> <span>${strings.ignoreVariants}</span></label>
<p class="legend"><ins>${strings.added}</ins> <del>${strings.removed}</del> <ins class="moved">${strings.movedPart}</ins></p></div>`
}
${view.differences.map((one, index) => change(frame, one, view.paging.from + index + 1))}
${pager(frame, view.paging)}`,
    { className: 'story' },
  )
}
