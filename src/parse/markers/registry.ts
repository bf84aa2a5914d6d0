import { lineMarkers } from './line-markers.ts'
import type { MarkerRow } from './marker-row.ts'
import { titleMarkers } from './title-markers.ts'

/** All markers that are words. A new table is one line here. */
export const markerRows: readonly MarkerRow[] = [...titleMarkers, ...lineMarkers]
