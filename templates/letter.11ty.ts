import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { LetterView } from '../src/site/pages/letter.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { links } from './partials/summaries.ts'

export function render({ entry: { head, view }, frame }: Scope<LetterView>): string {
  const { wording } = frame
  return layout(
    frame,
    head,
    html`<p class="up"><a href="${view.up}">${wording.strings.headlineIndex}</a></p>
${pageHeader(frame, head, view.paging, wording.count('title', view.paging.total))}
${links(frame, view.headlines, 'narrow')}
${pager(frame, view.paging)}`,
  )
}
