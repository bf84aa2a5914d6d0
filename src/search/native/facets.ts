import type { FacetCount, FacetName, Facets, Query } from '../engine.ts'
import type { Evaluation } from './evaluate.ts'
import { passing } from './filters.ts'
import type { Segment } from './segment.ts'
import { type Demand, isFound } from './select.ts'
import { byCodeUnit } from './skeleton.ts'

/** Sizes of stories that are offered as filters. */
const SIZES = [2, 3, 5, 10]

/** How a filter's values are counted. */
interface Counting {
  values: (segment: Segment) => Promise<ValuesOf>
  order: (a: FacetCount, b: FacetCount) => number
}

const countings: Record<FacetName, Counting> = {
  source: { values: async (segment) => single((await segment.facts()).source), order: mostFirst },
  published: {
    values: async (segment) => withYear(single((await segment.facts()).month)),
    order: (a, b) => byCodeUnit(b.value, a.value),
  },
  place: { values: placesIn, order: mostFirst },
  versions: { values: sizesIn, order: (a, b) => Number(a.value) - Number(b.value) },
}

/** Counts the stories found by what a filter could ask for, as if that filter were not set. */
export async function countFacets<Name extends FacetName>(
  query: Query,
  names: readonly Name[],
  evaluation: Evaluation,
  demand: Demand,
  segments: readonly Segment[],
): Promise<Pick<Facets, Name>> {
  const count = async (name: Name): Promise<[Name, FacetCount[]]> => {
    const { values, order } = countings[name]
    const counts = new Map<string, number>()
    for (const [number, segment] of segments.entries()) {
      const passes = await passing(query.filters, segment, name)
      const isCounted = (document: number) => passes[document] === 1 && isFound(evaluation, number, document, demand)
      const storyOf = query.allVersions
        ? (document: number) => document
        : (document: number) => segment.stories[document]!
      countSegment(counts, segment.root.documents, storyOf, await values(segment), isCounted)
    }
    return [name, [...counts].map(([value, count]): FacetCount => ({ value, count })).sort(order)]
  }
  return Object.fromEntries(await Promise.all(names.map(count))) as Pick<Facets, Name>
}

async function placesIn(segment: Segment): Promise<ValuesOf> {
  const { values, ordinals } = await segment.places()
  return (document) => ordinals[document]!.map((ordinal) => values[ordinal]!)
}

async function sizesIn({ versions, stories }: Segment): Promise<ValuesOf> {
  return (document) => SIZES.filter((size) => versions[stories[document]!]! >= size).map(String)
}

type ValuesOf = (document: number) => string[]

function single({ values, ordinals }: { values: string[]; ordinals: Uint32Array }): ValuesOf {
  return (document) => {
    const value = values[ordinals[document]! - 1]
    return value === undefined ? [] : [value]
  }
}

/** Beside a month its year. */
function withYear(monthsOf: ValuesOf): ValuesOf {
  return (document) => monthsOf(document).flatMap((month) => [month.slice(0, 4), month])
}

/** Adds one for each value that a version of a story has. */
function countSegment(
  counts: Map<string, number>,
  documents: number,
  storyOf: (document: number) => number,
  valuesOf: ValuesOf,
  isCounted: (document: number) => boolean,
): void {
  let story = -1
  let seen = new Set<string>()
  for (let document = 0; document < documents; document++) {
    if (!isCounted(document)) continue
    if (storyOf(document) !== story) seen = new Set()
    story = storyOf(document)
    for (const value of valuesOf(document)) {
      if (!seen.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1)
      seen.add(value)
    }
  }
}

function mostFirst(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || byCodeUnit(a.value, b.value)
}
