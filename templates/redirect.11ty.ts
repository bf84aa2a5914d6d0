import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { RedirectView } from '../src/site/pages/redirect.ts'
import { layout } from './partials/layout.ts'
import { searchForm } from './partials/search-form.ts'

export function render({ entry: { head, view }, frame }: Scope<RedirectView>): string {
  const { strings } = frame.wording
  const onward =
    view.target === null
      ? html`${searchForm(frame, 'page')}
<p><a href="${frame.href('/')}">${strings.toHome}</a></p>`
      : html`<p><a href="${frame.href(view.target)}">${strings.toNewAddress}</a></p>`
  return layout(
    frame,
    head,
    html`<header class="page-header"><h1>${head.title}</h1>
<p class="lede">${head.description}</p></header>
${onward}`,
    { ownSearch: view.target === null },
  )
}
