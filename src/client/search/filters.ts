import type { FacetCount, Facets } from '../../search/engine.ts'
import { element } from './element.ts'
import type { SearchState } from './state.ts'
import type { SearchWording } from './wording.ts'

/** Values of a filter that are shown before «more». */
const shownValues = 8

export type FilterName = 'source' | 'published' | 'place'
type Change = (change: Partial<SearchState>) => void

/** The filters with their counts, and the date range. What is chosen stays in sight, also where it finds nothing now. */
export function filterElements(facets: Facets, state: SearchState, wording: SearchWording, change: Change): Node[] {
  const { strings } = wording
  const group = (name: FilterName, title: string, counts: FacetCount[], say: (value: string) => string) =>
    filterGroup(name, title, counts, say, state, wording, change)
  return [
    group('published', strings.published, withYears(facets.published), (value) => wording.date(value)),
    rangeGroup(state, wording, change),
    group('source', strings.source, facets.source, String),
    group('place', strings.place, facets.place, String),
    sizeGroup(facets.versions, state, wording, change),
  ].filter((node) => node !== undefined)
}

/** Months under their years; a year that the engine did not count is the sum of its months. */
function withYears(counts: readonly FacetCount[]): FacetCount[] {
  const years = new Map(counts.filter(({ value }) => value.length === 4).map(({ value, count }) => [value, count]))
  const counted = years.size > 0
  const months = counts.filter(({ value }) => value.length > 4)
  if (!counted) {
    for (const { value, count } of months) {
      const year = value.slice(0, 4)
      years.set(year, (years.get(year) ?? 0) + count)
    }
  }
  return [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([year, count]) => {
      const own = months.filter(({ value }) => value.startsWith(year))
      return [{ value: year, count }, ...own]
    })
}

function filterGroup(
  name: FilterName,
  title: string,
  counts: readonly FacetCount[],
  say: (value: string) => string,
  state: SearchState,
  wording: SearchWording,
  change: Change,
): HTMLElement | undefined {
  const chosen = state[name]
  const missing = chosen.filter((value) => !counts.some((one) => one.value === value))
  const values = [...missing.map((value) => ({ value, count: 0 })), ...counts]
  if (values.length === 0) return undefined
  const rows = values.map(({ value, count }) => {
    const box = element('input', {
      type: 'checkbox',
      name,
      value,
      checked: chosen.includes(value),
      onchange: () => {
        change({ [name]: box.checked ? [...state[name], value] : state[name].filter((other) => other !== value) })
      },
    })
    const month = name === 'published' && value.length > 4
    return choice(box, say(value), count, wording, month ? 'month' : undefined)
  })
  return fieldset(title, rows, chosen.length > 0, wording)
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
  return fieldset(wording.strings.storySize, rows, state.versions > 1, wording)
}

function choice(
  box: HTMLInputElement,
  text: string,
  count: number,
  wording: SearchWording,
  kind?: string,
): HTMLElement {
  return element(
    'label',
    { class: kind ? `choice ${kind}` : 'choice' },
    box,
    element('span', { class: 'choice-name', dir: 'auto' }, text),
    element('span', { class: 'aside' }, wording.number(count)),
  )
}

function fieldset(title: string, rows: HTMLElement[], chosen: boolean, wording: SearchWording): HTMLElement {
  const rest = rows.splice(shownValues)
  const more =
    rest.length > 0 &&
    element('details', { open: chosen && rest.some(isChecked) }, element('summary', {}, wording.strings.more), ...rest)
  return element('fieldset', { class: 'filter' }, element('legend', {}, title), ...rows, more)
}

function isChecked(row: HTMLElement): boolean {
  return row.querySelector('input')!.checked
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

/** The chosen filters as buttons that take them away, and one for all. */
export function chosenElements(state: SearchState, wording: SearchWording, change: Change): HTMLElement[] {
  const { strings } = wording
  const chips: HTMLElement[] = []
  const chip = (text: string, undone: Partial<SearchState>) => {
    const label = wording.fill(strings.removeFilter, { filter: text })
    chips.push(
      element(
        'button',
        { type: 'button', class: 'tag chip', 'aria-label': label, onclick: () => change(undone) },
        text,
        ' ×',
      ),
    )
  }
  for (const name of ['source', 'published', 'place'] as const) {
    for (const value of state[name]) {
      const left = { [name]: state[name].filter((other) => other !== value) }
      chip(name === 'published' ? wording.date(value) : value, left)
    }
  }
  if (state.from) chip(`${strings.from} ${wording.date(state.from)}`, { from: '' })
  if (state.to) chip(`${strings.to} ${wording.date(state.to)}`, { to: '' })
  if (state.versions > 1) {
    chip(wording.fill(strings.atLeast, { versions: wording.count('version', state.versions) }), { versions: 0 })
  }
  if (chips.length > 1) {
    const clear = () => change({ source: [], published: [], place: [], from: '', to: '', versions: 0 })
    chips.push(element('button', { type: 'button', class: 'link-button', onclick: clear }, strings.clearFilters))
  }
  return chips
}
