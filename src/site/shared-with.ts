import type { SharedStories } from '../model/archive.ts'
import type { Site } from './page.ts'
import { type LinkView, sourceLink } from './summary.ts'

/** A source that told the same stories as another. */
export interface SharedView extends LinkView {
  stories: number
}

const bySource = new WeakMap<readonly SharedStories[], Map<string, SharedStories[]>>()

/** The sources that one shares most stories with, most first. */
export function sharedWith(site: Site, source: string | null, most: number): SharedView[] {
  if (source === null) return []
  // Asked for every time, so that each page's trace has it.
  const all = site.archive.sharedStories()
  let known = bySource.get(all)
  if (!known) {
    known = Map.groupBy(all, (pair) => pair.source)
    bySource.set(all, known)
  }
  const pairs = known.get(source) ?? []
  return pairs.slice(0, most).map((pair) => ({ ...sourceLink(site, pair.with)!, stories: pair.stories }))
}
