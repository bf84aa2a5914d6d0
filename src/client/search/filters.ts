import type { FacetCount, Facets } from '../../search/engine.ts'
import { element } from './element.ts'
import type { SearchState } from './state.ts'
import type { SearchWording } from './wording.ts'

/** Values of a filter that are shown before «more». */
const shownValues = 8

export type FilterName = 'source' | 'published' | 'place'
type Change = (change: Partial<SearchState>) => void

/** Counts of the filters; those of the places are asked for by the reader, since they take more to fetch than all hits. */
export type ShownFacets = Omit<Facets, 'place'> & { place?: FacetCount[] }

/**
 * The filters with their counts, and the date range. What is chosen stays in sight, also where it finds nothing now.
 * @param countPlaces asks for the counts of the places.
 */
export function filterElements(
  facets: ShownFacets,
  state: SearchState,
  wording: SearchWording,
  change: Change,
  countPlaces: () => void,
): Node[] {
  const { strings } = wording
  return [
    publishedGroup(facets.published, state, wording, change),
    rangeGroup(state, wording, change),
    filterGroup('source', strings.source, facets.source, state, wording, change),
    placeGroup(facets.place, state, wording, change, countPlaces),
    sizeGroup(facets.versions, state, wording, change),
  ].filter((node) => node !== undefined)
}

/** Years, the newest first, with their months folded under them. */
function publishedGroup(
  counts: readonly FacetCount[],
  state: SearchState,
  wording: SearchWording,
  change: Change,
): HTMLElement | undefined {
  const values = withChosen(counts, state.published)
  if (values.length === 0) return undefined
  const row = (one: FacetCount) => checkbox('published', one, wording.date(one.value), state, wording, change)
  const years = [...new Set(values.map(({ value }) => value.slice(0, 4)))].sort().reverse()
  const rows = years.map((year) => {
    const months = values.filter(({ value }) => value.startsWith(year) && value.length > 4)
    const own = row(values.find(({ value }) => value === year) ?? { value: year, count: 0 })
    if (months.length === 0) return own
    const open = months.some(({ value }) => state.published.includes(value))
    const summary = element('summary', {}, wording.fill(wording.strings.monthsOf, { year: wording.digits(year) }))
    return element('div', { class: 'year' }, own, element('details', { open }, summary, ...months.map(row)))
  })
  return fieldset(wording.strings.published, rows, wording)
}

/** What is chosen and no longer found stands first. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const missing = chosen.filter((value) => !counts.some((one) => one.value === value))
  return [...missing.map((value) => ({ value, count: 0 })), ...counts]
}

function checkbox(
  name: FilterName,
  { value, count }: FacetCount,
  text: string,
  state: SearchState,
  wording: SearchWording,
  change: Change,
): HTMLElement {
  const chosen = state[name]
  const box = element('input', {
    type: 'checkbox',
    name,
    value,
    checked: chosen.includes(value),
    onchange: () => change({ [name]: box.checked ? [...chosen, value] : chosen.filter((other) => other !== value) }),
  })
  return choice(box, text, count, wording)
}

function filterGroup(
  name: FilterName,
  title: string,
  counts: readonly FacetCount[],
  state: SearchState,
  wording: SearchWording,
  change: Change,
): HTMLElement | undefined {
  const values = withChosen(counts, state[name])
  if (values.length === 0) return undefined
  const rows = values.map((one) => checkbox(name, one, one.value, state, wording, change))
  return fieldset(title, rows, wording)
}

function placeGroup(
  counts: readonly FacetCount[] | undefined,
  state: SearchState,
  wording: SearchWording,
  change: Change,
  countPlaces: () => void,
): HTMLElement {
  const { strings } = wording
  const group = counts && filterGroup('place', strings.place, counts, state, wording, change)
  if (group !== undefined) return group
  const inside =
    counts === undefined
      ? element('button', { type: 'button', class: 'link-button', onclick: countPlaces }, strings.showPlaces)
      : element('p', { class: 'aside' }, strings.noPlaces)
  return element('fieldset', { class: 'filter' }, element('legend', {}, strings.place), inside)
}

function sizeGroup(
  counts: readonly FacetCount[],
  state: SearchState,
  wording: SearchWording,
  change: Change,
): HTMLElement | undefined {
  if (counts.length === 0 && state.versions < 2) return undefined
  const offered = counts.map(({ value, count }) => ({ size: Number(value), count }))
  if (state.versions > 1 && !offered.some(({ size }) => size === state.versions)) {
    offered.unshift({ size: state.versions, count: 0 })
  }
  const rows = offered.map(({ size, count }) => {
    const box = element('input', {
      type: 'checkbox',
      name: 'versions',
      value: String(size),
      checked: state.versions === size,
      onchange: () => change({ versions: box.checked ? size : 0 }),
    })
    const text = wording.fill(wording.strings.atLeast, { versions: wording.count('version', size) })
    return choice(box, text, count, wording)
  })
  return fieldset(wording.strings.storySize, rows, wording)
}

function choice(box: HTMLInputElement, text: string, count: number, wording: SearchWording): HTMLElement {
  return element(
    'label',
    { class: 'choice' },
    box,
    element('bdi', { class: 'choice-name' }, text),
    element('span', { class: 'aside' }, wording.number(count)),
  )
}

function fieldset(title: string, rows: HTMLElement[], wording: SearchWording): HTMLElement {
  const rest = rows.slice(shownValues)
  const open = rest.some((row) => row.querySelector('input:checked'))
  const more = rest.length > 0 && element('details', { open }, element('summary', {}, wording.strings.more), ...rest)
  return element('fieldset', { class: 'filter' }, element('legend', {}, title), ...rows.slice(0, shownValues), more)
}

function rangeGroup(state: SearchState, wording: SearchWording, change: Change): HTMLElement {
  const { strings } = wording
  const input = (name: 'from' | 'to') => {
    const box = element('input', {
      type: 'date',
      name,
      value: state[name],
      min: name === 'to' && state.from ? state.from : undefined,
      onchange: () => change({ [name]: box.value }),
    })
    return element('label', { class: 'day' }, element('span', {}, strings[name]), box)
  }
  return element(
    'fieldset',
    { class: 'filter range' },
    element('legend', {}, strings.range),
    input('from'),
    input('to'),
  )
}
