import { html, jsonForScript } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { ViewerSettings, ViewerView } from '../src/site/pages/viewer.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'

export function render({ entry: { head, view }, frame }: Scope<ViewerView>): string {
  const { wording } = frame
  const { strings, language } = wording
  const settings: ViewerSettings = {
    base: frame.href('/'),
    digits: view.digits,
    numerals: frame.configuration.digits,
    roles: language.roles,
    rules: language.rules,
    strings: {
      ...strings.fields,
      path: strings.path,
      size: strings.size,
      encoding: strings.encoding,
      byteUnits: strings.byteUnits,
      captureBytes: strings.captureBytes,
      capture: strings.capture,
      record: strings.record,
      articles: strings.articles,
      raw: strings.raw,
      loading: strings.viewerLoading,
      none: strings.viewerNone,
      missing: strings.viewerMissing,
      failed: strings.viewerFailed,
      ...strings.setAside,
    },
  }
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, null, wording.count('capture', view.captures), strings.captureText)}
<noscript><p class="made">${strings.viewerWithoutScript} <a href="${frame.href('/data/')}">${strings.downloads}</a></p></noscript>
<p id="viewer-status" role="status"></p>
<div id="viewer"></div>
<script type="application/json" id="viewer-settings">${jsonForScript(settings)}</script>`,
  )
}
