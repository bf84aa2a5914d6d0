import type { FacetName, Query, SearchEngine } from '../../search/engine.ts'
import { element } from './element.ts'
import type { SearchState } from './state.ts'
import type { SearchWording } from './wording.ts'

/** Counts that every reader gets; those of the places come when they are asked for. */
const counted = ['source', 'published', 'versions'] as const satisfies FacetName[]

/** What the panel is to show: the counts of a query whose hits are shown. */
interface Counted {
  engine: SearchEngine
  query: Query
  state: SearchState
  /** Whether the hits are still those of the query. */
  current: () => boolean
}

/** The filters beside the hits. Their script is fetched after the first hits. */
export class FilterPanel {
  readonly #panel: HTMLDetailsElement
  readonly #facets: HTMLElement
  readonly #wording: SearchWording
  readonly #change: (change: Partial<SearchState>) => void
  /** Whether the reader has asked for the places. */
  #places = false

  constructor(
    panel: HTMLDetailsElement,
    facets: HTMLElement,
    wording: SearchWording,
    change: (change: Partial<SearchState>) => void,
  ) {
    this.#panel = panel
    this.#facets = facets
    this.#wording = wording
    this.#change = change
    panel.open = window.matchMedia('(min-width: 60rem)').matches
  }

  hide(): void {
    this.#facets.replaceChildren()
    this.#panel.removeAttribute('aria-busy')
    this.#panel.hidden = true
  }

  /** Counts the filters. Where that fails the hits stay, and the panel says what it lacks. */
  async show(asked: Counted): Promise<void> {
    const { engine, query, state, current } = asked
    this.#panel.setAttribute('aria-busy', 'true')
    try {
      const [{ filterElements }, facets] = await Promise.all([
        import('./filters.ts'),
        this.#places || state.place.length > 0
          ? engine.facets(query, [...counted, 'place'])
          : engine.facets(query, counted),
      ])
      if (!current()) return
      const countPlaces = () => this.#countPlaces(asked)
      this.#fill(filterElements(facets, state, this.#wording, this.#change, countPlaces))
    } catch (error) {
      console.error(error)
      if (current()) this.#fill([element('p', { class: 'aside' }, this.#wording.strings.notCounted)])
    }
  }

  async #countPlaces(asked: Counted): Promise<void> {
    this.#places = true
    await this.show(asked)
    this.#facets.querySelector<HTMLInputElement>('input[name="place"]')?.focus()
  }

  /** The reader who works with the keyboard stays where they were. */
  #fill(elements: Node[]): void {
    this.#panel.removeAttribute('aria-busy')
    this.#panel.hidden = false
    const focused = this.#facets.querySelector<HTMLInputElement>('input:focus')
    this.#facets.replaceChildren(...elements)
    if (focused === null) return
    const again = this.#facets.querySelectorAll<HTMLInputElement>(`input[name="${focused.name}"]`)
    ;[...again].find(({ value, type }) => type === 'date' || value === focused.value)?.focus()
  }
}
