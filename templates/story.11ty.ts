import { paginate } from '../src/site/eleventy.ts'
import { html } from '../src/site/html.ts'
import { mixed } from '../src/site/mixed.ts'
import type { Scope } from '../src/site/page.ts'
import type { StoryView } from '../src/site/pages/story.ts'
import { layout } from './partials/layout.ts'
import { link, time } from './partials/summaries.ts'

export const data = paginate('story')

export function render({ entry: { head, view }, frame }: Scope<StoryView>): string {
  const { wording } = frame
  const { strings } = wording
  return layout(
    frame,
    head,
    html`<header class="page-header">
<p class="kicker">${strings.story}</p>
<h1>${mixed(view.headline)}</h1>
<p class="count">${wording.count('version', view.versions.length)}${view.sources > 1 && html` · ${wording.count('source', view.sources)}`}</p>
</header>
<div class="scroll"><table class="versions-table">
<caption>${strings.versionsTable}</caption>
<thead><tr><th scope="col">${strings.headline}</th><th scope="col">${strings.source}</th><th scope="col">${strings.date}</th><th scope="col">${strings.length}</th></tr></thead>
<tbody>
${view.versions.map(
  (
    one,
  ) => html`<tr><th scope="row"><a href="${one.href}">${mixed(one.headline)}</a>${one.lead && html` <span class="tag">${strings.leadVersion}</span>`}</th><td>${one.source ? link(one.source) : '—'}</td><td>${one.date ? time(one.date) : '—'}</td><td>${wording.count('word', one.words)}</td></tr>
`,
)}</tbody></table></div>`,
  )
}
