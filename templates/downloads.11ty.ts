import { paginate } from '../src/site/eleventy.ts'
import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'

export const data = paginate('downloads')

export function render({ entry: { head }, frame }: Scope<object>): string {
  const { strings } = frame.wording
  const files = ['articles', 'captures', 'stories', 'findings'] as const
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, null, null, strings.downloadsText)}
<ul class="tiles">
${files.map(
  (
    name,
  ) => html`<li><a href="${frame.href(`/data/${name}.jsonl`)}"><strong><bdi>${name}.jsonl</bdi></strong><span>${strings.files[name]}</span></a></li>
`,
)}</ul>`,
  )
}
