import { paginate } from '../src/site/eleventy.ts'
import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { SearchView } from '../src/site/pages/search.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { searchForm } from './partials/search-form.ts'

export const data = paginate('search')

export function render({ entry: { head, view }, frame }: Scope<SearchView>): string {
  const { wording } = frame
  const { strings } = wording
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, null, wording.count('article', view.articles))}
${searchForm(frame, 'page')}
<noscript><p class="made">${strings.searchWithoutScript} <a href="${frame.href('/index/')}">${strings.index}</a></p></noscript>
<div id="search-results" role="region" aria-live="polite" aria-label="${strings.searchResults}"></div>`,
    { className: 'search' },
  )
}
