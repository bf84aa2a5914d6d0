import { byCodeUnit } from '../../model/order.ts'

/** What the order of versions depends on. */
export interface Version {
  id: string
  published: string | null
  /** Words of the body. */
  words: number
}

/** Sorts the lead version first: the most complete, then the earliest (undated last), then the least id. */
export function byLead(a: Version, b: Version): number {
  return b.words - a.words || byDate(a, b)
}

/** Sorts by date (undated last), then id. */
export function byDate(a: Version, b: Version): number {
  if (a.published !== b.published) {
    if (a.published === null) return 1
    if (b.published === null) return -1
    return byCodeUnit(a.published, b.published)
  }
  return byCodeUnit(a.id, b.id)
}
