import type { Query } from '../../search/engine.ts'
import { parseQuery } from '../../search/query.ts'

/** All that the address of the page says. */
export interface SearchState {
  /** As typed. */
  text: string
  exact: boolean
  /** Each version of a story is a hit. */
  all: boolean
  sort: Query['sort']
  source: string[]
  published: string[]
  place: string[]
  from: string
  to: string
  versions: number
  /** Hits to show. */
  shown: number
}

/** Hits that are shown at first, and added by «more». */
export const pageOfHits = 10
/** An address cannot ask for more hits than this at once. */
const mostHits = 500

export const emptyState: SearchState = {
  text: '',
  exact: false,
  all: false,
  sort: 'relevance',
  source: [],
  published: [],
  place: [],
  from: '',
  to: '',
  versions: 0,
  shown: pageOfHits,
}

const day = /^\d{4}-\d{2}-\d{2}$/
const yearOrMonth = /^\d{4}(?:-\d{2})?$/

/** Reads `?q=…&source=…`; what makes no sense is left out. */
export function stateOf(search: string): SearchState {
  const given = new URLSearchParams(search)
  const dayOf = (name: string) => (day.test(given.get(name) ?? '') ? given.get(name)! : '')
  const sort = given.get('sort')
  return {
    text: given.get('q') ?? '',
    exact: given.has('exact'),
    all: given.has('all'),
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    source: given.getAll('source'),
    published: given.getAll('published').filter((value) => yearOrMonth.test(value)),
    place: given.getAll('place'),
    from: dayOf('from'),
    to: dayOf('to'),
    versions: Math.max(0, Math.trunc(Number(given.get('versions')) || 0)),
    shown: Math.min(mostHits, Math.max(pageOfHits, Math.trunc(Number(given.get('shown')) || 0))),
  }
}

/** Writes `?q=…`; empty where nothing is asked. */
export function addressOf(state: SearchState): string {
  const given = new URLSearchParams()
  if (state.text) given.set('q', state.text)
  if (state.exact) given.set('exact', '1')
  if (state.all) given.set('all', '1')
  if (state.sort !== 'relevance') given.set('sort', state.sort)
  for (const name of ['source', 'published', 'place'] as const)
    for (const value of state[name]) given.append(name, value)
  if (state.from) given.set('from', state.from)
  if (state.to) given.set('to', state.to)
  if (state.versions > 1) given.set('versions', String(state.versions))
  if (state.shown > pageOfHits) given.set('shown', String(state.shown))
  const written = given.toString()
  return written && `?${written}`
}

/** Whether anything narrows the search beside the words. */
export function isFiltered({ source, published, place, from, to, versions }: SearchState): boolean {
  return source.length + published.length + place.length > 0 || from !== '' || to !== '' || versions > 1
}

/** Whether there is anything to look for. */
export function asksNothing(state: SearchState): boolean {
  return state.text.trim() === '' && !isFiltered(state)
}

export function queryOf(state: SearchState): Query {
  const { source, published, place, from, to, versions } = state
  return {
    ...parseQuery(state.text),
    exact: state.exact,
    allVersions: state.all,
    onlyShownRefs: true,
    hitsFirst: true,
    sort: state.text.trim() === '' && state.sort === 'relevance' ? 'newest' : state.sort,
    filters: {
      ...(source.length > 0 && { source }),
      ...(published.length > 0 && { published }),
      ...(place.length > 0 && { place }),
      ...(from !== '' && { from }),
      ...(to !== '' && { to }),
      ...(versions > 1 && { versions }),
    },
  }
}
