import { paginate } from '../src/site/eleventy.ts'
import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { ViewerView } from '../src/site/pages/viewer.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'

export const data = paginate('viewer')

export function render({ entry: { head, view }, frame }: Scope<ViewerView>): string {
  const { wording } = frame
  const { strings } = wording
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, null, wording.count('capture', view.captures), strings.captureText)}
<noscript><p class="made">${strings.viewerWithoutScript} <a href="${frame.href('/data/')}">${strings.downloads}</a></p></noscript>
<div id="viewer" data-digits="${view.digits}" data-base="${frame.href('/')}" aria-live="polite"></div>`,
  )
}
