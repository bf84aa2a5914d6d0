import type { QueryFilters } from '../engine.ts'
import type { Segment } from './segment.ts'

export type FilterName = 'source' | 'published' | 'place' | 'versions' | 'day'

/** 1 for the documents of a segment that pass every filter but the one left out. */
export async function passing(filters: QueryFilters, segment: Segment, leftOut?: FilterName): Promise<Uint8Array> {
  const passes = segment.present.slice()
  const keep = (test: (document: number) => boolean) => {
    for (let document = 0; document < passes.length; document++) {
      if (passes[document] && !test(document)) passes[document] = 0
    }
  }
  const { source, published, place, from, to, versions } = filters
  if (source?.length && leftOut !== 'source') keep(await isAnyOf(source, segment))
  if (published?.length && leftOut !== 'published') keep(await isPublished(published, segment))
  if (place?.length && leftOut !== 'place') keep(await isIn(place, segment))
  if ((from || to) && leftOut !== 'day') keep(await isBetween(from, to, segment))
  if (versions !== undefined && leftOut !== 'versions') {
    keep((document) => segment.versions[segment.stories[document]!]! >= versions)
  }
  return passes
}

async function isAnyOf(sources: readonly string[], segment: Segment) {
  const { source } = await segment.facts()
  const wanted = new Set(sources)
  return (document: number) => wanted.has(source.values[source.ordinals[document]! - 1]!)
}

async function isPublished(published: readonly string[], segment: Segment) {
  const { month } = await segment.facts()
  const wanted = month.values.map((value) =>
    published.some((start) => value === start || value.startsWith(`${start}-`)),
  )
  return (document: number) => wanted[month.ordinals[document]! - 1] === true
}

async function isIn(wanted: readonly string[], segment: Segment) {
  const { values, ordinals } = await segment.places()
  const ours = new Set(wanted.map((place) => values.indexOf(place)))
  return (document: number) => ordinals[document]!.some((ordinal) => ours.has(ordinal))
}

/** Days inclusive; where only the year or month of a document is known, it passes if that overlaps the range. */
async function isBetween(from: string | undefined, to: string | undefined, segment: Segment) {
  const { values, ordinals } = await segment.days()
  const passes = values.map(
    (day) => (!from || day >= from.slice(0, day.length)) && (!to || day <= to.slice(0, day.length)),
  )
  return (document: number) => passes[ordinals[document]! - 1] === true
}
