import { paginate } from '../src/site/eleventy.ts'
import { html } from '../src/site/html.ts'
import { mixed } from '../src/site/mixed.ts'
import type { Scope } from '../src/site/page.ts'
import type { StoriesView } from '../src/site/pages/stories.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { link, time } from './partials/summaries.ts'

export const data = paginate('stories')

export function render({ entry: { head, view }, frame }: Scope<StoriesView>): string {
  const { wording } = frame
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, wording.count('story', view.paging.total), wording.strings.storiesText)}
<ol class="summaries">
${view.stories.map(
  (
    one,
  ) => html`<li class="summary"><h2 class="headline"><a href="${one.story ?? one.href}">${mixed(one.headline)}</a></h2>
<p class="facts"><span class="fact versions">${wording.count('version', one.versions)}</span>${one.source && html`<span class="fact">${link(one.source)}</span>`}${one.date && html`<span class="fact">${time(one.date)}</span>`}</p></li>
`,
)}</ol>
${pager(frame, view.paging)}`,
  )
}
