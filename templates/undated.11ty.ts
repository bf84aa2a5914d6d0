import { paginate } from '../src/site/eleventy.ts'
import { html } from '../src/site/html.ts'
import type { ListView } from '../src/site/list.ts'
import type { Scope } from '../src/site/page.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { summaries } from './partials/summaries.ts'

export const data = paginate('undated')

export function render({ entry: { head, view }, frame }: Scope<ListView>): string {
  const { wording } = frame
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, wording.count('article', view.paging.total), wording.strings.undatedText)}
${summaries(frame, view.articles, { level: 2 })}
${pager(frame, view.paging)}`,
  )
}
