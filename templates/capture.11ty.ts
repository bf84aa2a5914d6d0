import type { Frame } from '../src/site/frame.ts'
import { type Fragment, type Html, html } from '../src/site/html.ts'
import { breakable } from '../src/site/long-words.ts'
import type { Scope } from '../src/site/page.ts'
import type { CaptureView, SectionView } from '../src/site/pages/capture.ts'
import { ours } from './partials/languages.ts'
import { layout } from './partials/layout.ts'
import { pager } from './partials/pager.ts'
import { link, links } from './partials/summaries.ts'

function facts(frame: Frame, view: CaptureView): Html {
  const { wording } = frame
  const { strings } = wording
  const { fields } = strings
  const rows: [string, string | Html][] = [
    [strings.path, html`<bdi>${view.path}${view.line !== null && `#${view.line}`}</bdi>`],
    [strings.size, wording.size(view.bytes)],
    [strings.encoding, html`<bdi>${view.encoding}</bdi>`],
    ['SHA-256', html`<code class="hash">${view.sha256}</code>`],
    ...view.metadata.map(([name, value, href]): [string, Html] => [
      fields[name as keyof typeof fields] ?? name,
      href ? html`<a rel="nofollow external" href="${href}"><bdi>${value}</bdi></a>` : html`<bdi>${value}</bdi>`,
    ]),
  ]
  return html`<dl class="pairs record">
${rows.map(
  ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
)}${view.places.length > 1 && html`<div><dt>${strings.alsoAt}</dt><dd>${view.places.slice(1).map(({ ref }) => html`<bdi>${ref}</bdi> `)}</dd></div>`}
</dl>`
}

function legend({ wording }: Frame, view: CaptureView): Html {
  return html`<ul class="legend">
${view.roles
  .filter(({ role }) => role !== 'blank')
  .map(
    ({
      role,
      bytes,
    }) => html`<li class="role-${role}"><span class="swatch" aria-hidden="true"></span>${wording.language.roles[role]} <span class="aside">${wording.size(bytes)}</span></li>
`,
  )}</ul>`
}

function section(frame: Frame, { role, rule, start, end, text, opens }: SectionView): Html {
  const { wording } = frame
  const { roles, rules } = wording.language
  if (role === 'blank')
    return html`<div class="section role-blank" aria-hidden="true">${text}</div>
`
  return html`<div class="section role-${role}">
<p class="role"${ours(frame)}><strong>${roles[role]}</strong>${rule !== null && html` <span>${rules[rule] ?? rule}</span>`} <bdi class="range">${wording.number(start)}–${wording.number(end)}</bdi>${
    opens && html` <bdi class="opens">${link(opens)}</bdi>`
  }</p>
<div class="raw">${letters(text)}</div>
</div>
`
}

/** HTML cannot say U+0000: it stands as a sign of its own, from which whoever reads the page has the byte back. */
function letters(text: string): Fragment {
  const pieces = text.split('\0')
  return pieces.map((piece, index) => [index > 0 && html`<b class="nul" title="U+0000">␀</b>`, words(piece)])
}

function words(text: string): Fragment {
  return breakable(text).map((piece, index) => [index > 0 && html`<wbr>`, piece])
}

export function render({ entry: { head, view }, frame }: Scope<CaptureView>): string {
  const { wording } = frame
  const { strings } = wording
  return layout(
    frame,
    head,
    html`<header class="page-header">
<p class="kicker">${strings.capture}</p>
<h1><bdi>${view.ref}</bdi></h1>
<p class="lede">${strings.captureText}</p>
</header>
<section class="after" aria-labelledby="facts"><h2 id="facts">${strings.record}</h2>
${facts(frame, view)}
<p class="aside">${strings.captureBytes}</p>
</section>
<section class="after" aria-labelledby="articles"><h2 id="articles">${wording.fill(strings.articlesOfCapture, { articles: wording.count('article', view.articles.length) })}</h2>
${view.setAside !== null && html`<p class="made">${strings.setAside[view.setAside as keyof typeof strings.setAside] ?? view.setAside}</p>`}
${view.articles.length > 0 && links(frame, view.articles)}
</section>
<section class="after" aria-labelledby="raw"><h2 id="raw">${strings.raw}</h2>
${legend(frame, view)}
${pager(frame, view.paging)}
<div class="capture-text" lang="ar" dir="rtl">
${view.sections.map((one) => section(frame, one))}</div>
${pager(frame, view.paging)}
</section>`,
  )
}
