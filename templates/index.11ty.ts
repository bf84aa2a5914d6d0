import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { IndexView } from '../src/site/pages/index.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'

export function render({ entry: { head, view }, frame }: Scope<IndexView>): string {
  const { wording } = frame
  const { strings } = wording
  const titles = view.letters.reduce((sum, letter) => sum + letter.titles, 0)
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, null, wording.count('title', titles), strings.indexText)}
<ul class="letters">
${view.letters.map(
  ({
    letter,
    href,
    titles,
  }) => html`<li><a href="${href}"><strong lang="ar">${letter}</strong><span class="aside">${wording.count('title', titles)}</span></a></li>
`,
)}</ul>
<p class="other-ways">${strings.otherWays} <a href="${frame.href('/sources/')}">${strings.sources}</a> · <a href="${frame.href('/dates/')}">${strings.dates}</a> · <a href="${frame.href('/places/')}">${strings.places}</a></p>`,
  )
}
