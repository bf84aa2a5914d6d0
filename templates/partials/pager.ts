import type { Frame } from '../../src/site/frame.ts'
import { type Html, html, nothing } from '../../src/site/html.ts'
import { rangeFromEnd } from '../../src/site/list.ts'
import { type Paging, pageNumber, pagePath } from '../../src/site/paging.ts'

/** First, last, and the two on either side. */
function shown({ page, pages }: Paging): number[] {
  const wanted = new Set([1, pages])
  for (let near = page - 2; near <= page + 2; near++) if (near >= 1 && near <= pages) wanted.add(near)
  return [...wanted].sort((a, b) => a - b)
}

/** The ways to the other pages of a list; nothing where there is one. */
export function pager(frame: Frame, paging: Paging): Html {
  if (paging.pages < 2) return nothing
  const { strings } = frame.wording
  const href = (page: number) => frame.href(pagePath(paging, page))
  const numbers = shown(paging)
  return html`<nav class="pager" aria-label="${strings.pages}"><ul>
${
  paging.page > 1 &&
  html`<li><a rel="prev" href="${href(paging.page - 1)}">${strings.previousPage}</a></li>
`
}${numbers.map((page, index) => {
  const gap =
    index > 0 &&
    page - numbers[index - 1]! > 1 &&
    html`<li class="gap" aria-hidden="true">…</li>
`
  const label = pageLabel(frame, paging, page)
  return html`${gap}<li>${
    page === paging.page
      ? html`<span class="here" aria-current="page">${label}</span>`
      : html`<a href="${href(page)}">${label}</a>`
  }</li>
`
})}${
  paging.page < paging.pages &&
  html`<li><a rel="next" href="${href(paging.page + 1)}">${strings.nextPage}</a></li>
`
}</ul></nav>`
}

/** The first page of a list that is cut from its end has no number. */
function pageLabel({ wording }: Frame, paging: Paging, page: number): Html {
  const { strings } = wording
  if (paging.fromEnd && page === 1) return html`${strings.firstPage}`
  const number = wording.number(pageNumber({ ...paging, page }))
  return html`<span class="hidden">${wording.fill(strings.pageNumber, { page: number })}</span><span aria-hidden="true">${number}</span>`
}

/** «101–150 من 31,030 مادة»; a page that is cut from the end says nothing that changes when the list grows. */
export function range(frame: Frame, paging: Paging, counted: string): Html {
  const { wording } = frame
  if (paging.pages < 2) return html`<p class="count">${counted}</p>`
  if (paging.fromEnd && paging.page > 1) return html`<p class="count">${rangeFromEnd(wording, paging)}</p>`
  return html`<p class="count">${wording.fill(wording.strings.range, {
    from: wording.number(paging.from + 1),
    to: wording.number(paging.to),
    total: counted,
  })}</p>`
}
