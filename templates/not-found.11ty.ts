import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import { layout } from './partials/layout.ts'
import { searchForm } from './partials/search-form.ts'

export function render({ entry: { head }, frame }: Scope<object>): string {
  const { strings } = frame.wording
  return layout(
    frame,
    head,
    html`<header class="page-header"><p class="kicker"><bdi>404</bdi></p>
<h1>${strings.notFound}</h1>
<p class="lede">${strings.notFoundText}</p></header>
${searchForm(frame, 'page')}
<p><a href="${frame.href('/')}">${strings.toHome}</a></p>`,
    { ownSearch: true },
  )
}
