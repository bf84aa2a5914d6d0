import type { Frame } from '../../src/site/frame.ts'
import { type Html, html, nothing } from '../../src/site/html.ts'
import { type Paging, pagePath } from '../../src/site/paging.ts'

/** First, last, and the two on either side. */
function shown({ page, pages }: Paging): number[] {
  const wanted = new Set([1, pages])
  for (let near = page - 2; near <= page + 2; near++) if (near >= 1 && near <= pages) wanted.add(near)
  return [...wanted].sort((a, b) => a - b)
}

/** The ways to the other pages of a list; nothing where there is one. */
export function pager(frame: Frame, paging: Paging): Html {
  if (paging.pages < 2) return nothing
  const { strings, number, fill } = bound(frame)
  const href = (page: number) => frame.href(pagePath(paging.path, page))
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
  const label = fill(strings.pageNumber, { page: number(page) })
  return html`${gap}<li>${
    page === paging.page
      ? html`<span class="here" aria-current="page"><span class="hidden">${label}</span><span aria-hidden="true">${number(page)}</span></span>`
      : html`<a href="${href(page)}"><span class="hidden">${label}</span><span aria-hidden="true">${number(page)}</span></a>`
  }</li>
`
})}${
  paging.page < paging.pages &&
  html`<li><a rel="next" href="${href(paging.page + 1)}">${strings.nextPage}</a></li>
`
}</ul></nav>`
}

function bound({ wording }: Frame) {
  return {
    strings: wording.strings,
    number: (value: number) => wording.number(value),
    fill: (text: string, values: Record<string, string>) => wording.fill(text, values),
  }
}

/** «101–150 من 31,030 مادة». */
export function range(frame: Frame, paging: Paging, counted: string): Html {
  const { wording } = frame
  if (paging.pages < 2) return html`<p class="count">${counted}</p>`
  return html`<p class="count">${wording.fill(wording.strings.range, {
    from: wording.number(paging.from + 1),
    to: wording.number(paging.to),
    total: counted,
  })}</p>`
}
