import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { AboutView } from '../src/site/pages/about.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'

export function render({ entry: { head, view }, frame }: Scope<AboutView>): string {
  const { wording, configuration, counts } = frame
  const { strings } = wording
  const paragraphs = strings.aboutText.map((text) =>
    wording.fill(text, {
      title: configuration.title,
      articles: wording.count('article', counts.articles),
      captures: wording.count('capture', counts.captures),
      sources: wording.count('source', counts.sources),
    }),
  )
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, null, null)}
<div class="prose">
${
  view.text ??
  paragraphs.map(
    (text) => html`<p>${text}</p>
`,
  )
}
<ul class="tiles">
${(['statistics', 'data', 'missing', 'index'] as const).map(
  (
    name,
  ) => html`<li><a href="${frame.href(`/${name}/`)}"><strong>${name === 'data' ? strings.downloads : strings[name]}</strong></a></li>
`,
)}</ul>
</div>`,
  )
}
