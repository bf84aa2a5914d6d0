import type { Configuration } from '../../../model/configuration.ts'
import type { Plural } from '../language.ts'
import { arabic } from './ar.ts'
import { english } from './en.ts'

export type SearchPlural = 'result' | 'version'

/** What the search page and its script say; travels to the browser in the page. `{name}` marks what is filled in. */
export interface SearchStrings {
  plurals: Record<SearchPlural, Plural>
  // Form
  exact: string
  exactHint: string
  /** Each version of a story as a result of its own. */
  allVersions: string
  allVersionsHint: string
  sort: string
  relevance: string
  newest: string
  oldest: string
  // Answer
  results: string
  searching: string
  /** How many results there are at least. */
  orMore: string
  stillCounting: string
  undated: string
  more: string
  moreResults: string
  notAllWords: string
  /** `{typed}` in Latin letters, `{words}` of the archive. */
  understood: string
  didYouMean: string
  nothingFound: string
  withoutExact: string
  fewerWords: string
  // Filters
  filters: string
  published: string
  monthsOf: string
  range: string
  from: string
  to: string
  source: string
  place: string
  showPlaces: string
  noPlaces: string
  storySize: string
  atLeast: string
  removeFilter: string
  clearFilters: string
  // Faults
  damaged: string
  offline: string
  notCounted: string
  tooBroad: string
  failed: string
  again: string
  notStarted: string
  otherWays: string
  // Help
  tipsTitle: string
  /** What to type, and what it does. */
  tips: readonly (readonly [typed: string, does: string])[]
  keys: string
}

export const searchStrings: Record<Configuration['language'], SearchStrings> = { ar: arabic, en: english }
