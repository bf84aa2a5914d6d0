import type { Frame } from '../../src/site/frame.ts'
import { type Fragment, type Html, html } from '../../src/site/html.ts'
import { mixed } from '../../src/site/mixed.ts'
import type { Head } from '../../src/site/page.ts'
import type { Paging } from '../../src/site/paging.ts'
import { range } from './pager.ts'

/** Title of a list, how much it holds, and a sentence on what it is. */
export function pageHeader(
  frame: Frame,
  head: Head,
  paging: Paging | null,
  counted: string | null,
  text?: Fragment,
): Html {
  return html`<header class="page-header">
<h1>${mixed(head.title)}</h1>
${counted !== null && (paging ? range(frame, paging, counted) : html`<p class="count">${counted}</p>`)}
${text && html`<p class="lede">${text}</p>`}
</header>`
}
