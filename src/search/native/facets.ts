import type { FacetCount, Facets, Query } from '../engine.ts'
import type { Evaluation } from './evaluate.ts'
import { type FilterName, passing } from './filters.ts'
import type { Segment } from './segment.ts'
import { type Demand, isFound } from './select.ts'
import { byCodeUnit } from './skeleton.ts'

/** Sizes of stories that are offered as filters. */
const SIZES = [2, 3, 5, 10]

/** Counts the stories found by what a filter could ask for, as if that filter were not set. */
export async function countFacets(
  query: Query,
  evaluation: Evaluation,
  demand: Demand,
  segments: readonly Segment[],
): Promise<Facets> {
  const count = async (filter: FilterName, valuesOf: (segment: Segment) => Promise<ValuesOf>) => {
    const counts = new Map<string, number>()
    for (const [number, segment] of segments.entries()) {
      const passes = await passing(query.filters, segment, filter)
      const values = await valuesOf(segment)
      countSegment(counts, segment, values, (document) => {
        return passes[document] === 1 && isFound(evaluation, number, document, demand)
      })
    }
    return [...counts].map(([value, count]): FacetCount => ({ value, count }))
  }
  const [source, published, place, versions] = await Promise.all([
    count('source', async (segment) => single((await segment.facts()).source)),
    count('published', async (segment) => single((await segment.facts()).month)),
    count('place', async (segment) => {
      const { values, ordinals } = await segment.places()
      return (document) => ordinals[document]!.map((ordinal) => values[ordinal]!)
    }),
    count('versions', async ({ versions, stories }) => (document) => {
      return SIZES.filter((size) => versions[stories[document]!]! >= size).map(String)
    }),
  ])
  return {
    source: source.sort(mostFirst),
    published: published.sort((a, b) => byCodeUnit(b.value, a.value)),
    place: place.sort(mostFirst),
    versions: versions.sort((a, b) => Number(a.value) - Number(b.value)),
  }
}

type ValuesOf = (document: number) => string[]

function single({ values, ordinals }: { values: string[]; ordinals: Uint32Array }): ValuesOf {
  return (document) => {
    const value = values[ordinals[document]! - 1]
    return value === undefined ? [] : [value]
  }
}

/** Adds one for each value that a version of a story has. */
function countSegment(
  counts: Map<string, number>,
  { stories }: Segment,
  valuesOf: ValuesOf,
  isCounted: (document: number) => boolean,
): void {
  let story = -1
  let seen = new Set<string>()
  for (let document = 0; document < stories.length; document++) {
    if (!isCounted(document)) continue
    if (stories[document] !== story) seen = new Set()
    story = stories[document]!
    for (const value of valuesOf(document)) {
      if (!seen.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1)
      seen.add(value)
    }
  }
}

function mostFirst(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || byCodeUnit(a.value, b.value)
}
