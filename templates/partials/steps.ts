import type { Frame } from '../../src/site/frame.ts'
import { type Html, html, nothing } from '../../src/site/html.ts'
import type { Steps } from '../../src/site/steps.ts'
import type { LinkView } from '../../src/site/summary.ts'

/** To the year, month or day before and after; `up` is what it is part of. */
export function stepsNav(frame: Frame, { before, after }: Steps, up: LinkView): Html {
  const { strings } = frame.wording
  return html`<nav class="steps" aria-label="${strings.neighbours}"><ul>
<li class="before">${before ? html`<a rel="prev" href="${before.href}">${before.text}</a>` : nothing}</li>
<li class="up"><a href="${up.href}">${up.text}</a></li>
<li class="next">${after ? html`<a rel="next" href="${after.href}">${after.text}</a>` : nothing}</li>
</ul></nav>`
}
