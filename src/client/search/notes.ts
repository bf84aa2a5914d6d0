import type { Answer } from '../../search/engine.ts'
import { element } from './element.ts'
import { emptyState, isFiltered, type SearchState } from './state.ts'
import type { SearchWording } from './wording.ts'

type Change = (change: Partial<SearchState>) => void

/** What the reader should know of an answer: not all words, words in other letters, another spelling; nothing found, and what to try. */
export function noteElements(
  { total, allWords, suggestion, understood = [] }: Answer,
  state: SearchState,
  wording: SearchWording,
  change: Change,
): HTMLElement[] {
  const { strings } = wording
  const notes: HTMLElement[] = []
  if (!allWords && total > 0) notes.push(element('p', { class: 'made' }, strings.notAllWords))
  for (const word of understood) notes.push(element('p', { class: 'suggestion' }, wording.understood(word)))
  if (suggestion !== undefined) {
    const take = offer(suggestion, { text: suggestion }, change)
    notes.push(element('p', { class: 'suggestion' }, `${strings.didYouMean} `, take))
  }
  if (total === 0) notes.push(nothingFound(state, wording, change))
  return notes
}

function nothingFound(state: SearchState, { strings }: SearchWording, change: Change): HTMLElement {
  const offers: HTMLElement[] = []
  if (isFiltered(state)) {
    offers.push(
      offer(strings.clearFilters, { ...emptyState, text: state.text, exact: state.exact, all: state.all }, change),
    )
  }
  if (state.exact) offers.push(offer(strings.withoutExact, { exact: false }, change))
  const words = state.text.trim().split(/\s+/)
  if (words.length > 1) {
    const fewer = words
      .slice(0, -1)
      .join(' ')
      .replace(/["«»“”]/g, '')
    offers.push(offer(strings.fewerWords, { text: fewer }, change))
  }
  const list = offers.map((button) => element('li', {}, button))
  return element('div', { class: 'nothing' }, element('p', {}, strings.nothingFound), element('ul', {}, ...list))
}

/** A button that asks in another way. */
function offer(text: string, otherwise: Partial<SearchState>, change: Change): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', class: 'link-button', dir: 'auto', onclick: () => change(otherwise) },
    text,
  )
}
