import type { FacetCount, Facets, Query, QueryFilters } from '../engine.ts'
import type { FactsTable } from './facts.ts'
import type { Matches } from './lookup.ts'
import { LEADING_TOKENS } from './tokens.ts'

type FilterName = keyof QueryFilters

/** Sizes of stories that are offered: at least so many versions. */
const storySizes = [2, 3, 5, 10]

/** A find in the headline is worth up to so much more. */
const HEADLINE_BONUS = 1

/** One document a story, the best, or all of them, in the order asked for. */
export function ranked(matches: Matches, query: Query, groups: number, facts: FactsTable): number[] {
  const scores = new Map(
    [...matches].map(([number, { score, positions }]) => {
      const last = LEADING_TOKENS + facts.headlineWords(number)
      const share = Math.min(1, positions.filter((position) => position < last).length / Math.max(1, groups))
      return [number, score * (1 + HEADLINE_BONUS * share)]
    }),
  )
  const relevance = (a: number, b: number) => scores.get(b)! - scores.get(a)! || a - b
  const order = { relevance, newest: byDate(facts, -1), oldest: byDate(facts, 1) }[query.sort]
  const seen = new Set<number>()
  const found = [...matches.keys()].filter((number) => passes(number, query.filters, facts)).sort(order)
  if (query.allVersions) return found
  return found.filter((number) => {
    const story = facts.story(number)
    return !seen.has(story) && seen.add(story)
  })
}

/** Undated documents come last either way. */
function byDate(facts: FactsTable, direction: 1 | -1): (a: number, b: number) => number {
  return (a, b) => {
    const [one, other] = [facts.date(a), facts.date(b)]
    if (one === other) return direction === 1 ? b - a : a - b
    if (one === '' || other === '') return one === '' ? 1 : -1
    return (one < other ? -1 : 1) * direction
  }
}

function passes(number: number, filters: QueryFilters, facts: FactsTable, but?: FilterName): boolean {
  const { source, published, place, from, to, versions } = filters
  const date = facts.date(number)
  if (source?.length && but !== 'source' && !source.includes(facts.source(number) ?? '')) return false
  if (published?.length && but !== 'published' && !published.some((start) => date.startsWith(start))) return false
  if (place?.length && but !== 'place' && !facts.places(number).some((name) => place.includes(name))) return false
  if (versions !== undefined && but !== 'versions' && facts.versions(number) < versions) return false
  const day = date.slice(0, 10)
  if ((from !== undefined || to !== undefined) && day === '') return false
  if (from !== undefined && day < from.slice(0, day.length)) return false
  return to === undefined || day <= to
}

/** Stories found by what they could be narrowed to. */
export function countFacets(matches: Matches, { filters, allVersions }: Query, facts: FactsTable): Facets {
  const count = (but: FilterName, valuesOf: (number: number) => readonly string[]): FacetCount[] => {
    const stories = new Map<string, Set<number>>()
    for (const number of matches.keys()) {
      if (!passes(number, filters, facts, but)) continue
      for (const value of valuesOf(number)) {
        const set = stories.get(value) ?? new Set()
        stories.set(value, set.add(allVersions ? number : facts.story(number)))
      }
    }
    return [...stories].map(([value, set]) => ({ value, count: set.size })).sort(byCount)
  }
  const named = (name: string | undefined) => (name === undefined ? [] : [name])
  const yearAndMonth = (date: string) => (date === '' ? [] : [...new Set([date.slice(0, 4), date.slice(0, 7)])])
  const sized = (versions: number) => storySizes.filter((size) => versions >= size).map(String)
  return {
    source: count('source', (number) => named(facts.source(number))),
    published: count('published', (number) => yearAndMonth(facts.date(number))).sort(newestFirst),
    place: count('place', (number) => facts.places(number)),
    versions: count('versions', (number) => sized(facts.versions(number))).sort(
      (a, b) => Number(a.value) - Number(b.value),
    ),
  }
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}

function newestFirst(a: FacetCount, b: FacetCount): number {
  return a.value < b.value ? 1 : -1
}
