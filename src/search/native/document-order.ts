import type { Collected } from './collector.ts'
import { byCodeUnit } from './skeleton.ts'

/**
 * The order of a segment's documents: a story's versions stand together, newest first; stories go by their newest version's
 * month, newest first, then by its source, then by its date. So columns of months and sources are long runs, which cost next
 * to nothing to fetch. Undated ones come last.
 */
export function documentOrder(documents: readonly Collected[]): Collected[] {
  const stories = new Map<string, Collected[]>()
  for (const document of documents) {
    const members = stories.get(document.story)
    if (members === undefined) stories.set(document.story, [document])
    else members.push(document)
  }
  const ordered = [...stories.values()].map((members) => members.sort(newestFirst))
  return ordered.sort(([a], [b]) => byMonth(a!, b!) || bySource(a!, b!) || newestFirst(a!, b!)).flat()
}

/** `2015-07`, or `2015` where no more is known. */
export function monthOf(date: string | null): string | null {
  return date?.slice(0, 7) ?? null
}

/** `2015-07-03`, or as much of it as is known. */
export function dayOf(date: string | null): string | null {
  return date?.slice(0, 10) ?? null
}

function byMonth(a: Collected, b: Collected): number {
  return byCodeUnit(monthOf(b.date) ?? '', monthOf(a.date) ?? '')
}

function bySource(a: Collected, b: Collected): number {
  return byCodeUnit(a.source ?? '', b.source ?? '')
}

function newestFirst(a: Collected, b: Collected): number {
  return byCodeUnit(b.date ?? '', a.date ?? '') || byCodeUnit(a.id, b.id)
}
