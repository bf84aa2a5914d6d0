import { element } from './element.ts'
import type { SearchState } from './state.ts'
import type { SearchWording } from './wording.ts'

type Change = (change: Partial<SearchState>) => void

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
