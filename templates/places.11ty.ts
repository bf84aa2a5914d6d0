import { html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { PlacesView } from '../src/site/pages/places.ts'
import { shareBars } from './partials/bar-chart.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { link } from './partials/summaries.ts'

export function render({ entry: { head, view }, frame }: Scope<PlacesView>): string {
  const { wording } = frame
  const rows = view.places.map((place) => ({ label: link(place), value: place.articles }))
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, view.paging, wording.count('place', view.paging.total), wording.strings.placesText)}
<div class="wide">${shareBars(frame, rows)}</div>
${pager(frame, view.paging)}`,
  )
}
