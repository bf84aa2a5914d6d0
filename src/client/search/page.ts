import type { Answer, Query, SearchEngine } from '../../search/engine.ts'
import { SearchError } from '../../search/engine.ts'
import { element } from './element.ts'
import { chosenElements, filterElements } from './filters.ts'
import { hitElement } from './hits.ts'
import { listenToKeys } from './keyboard.ts'
import { noteElements } from './notes.ts'
import type { SearchSettings } from './settings.ts'
import { addressOf, asksNothing, emptyState, pageOfHits, queryOf, type SearchState, stateOf } from './state.ts'
import { SearchWording } from './wording.ts'

/** Milliseconds of rest after a key before the search begins. */
const debounce = 140
/** Milliseconds after which the page says that it is still at work. */
const patience = 400

/** The search page: state in the address, hits and filters on the page. */
export class SearchPage {
  readonly #open: () => Promise<SearchEngine>
  #engine: Promise<SearchEngine> | undefined
  readonly #base: string
  readonly #wording: SearchWording
  readonly #form = find<HTMLFormElement>('search-form')
  readonly #input = find<HTMLInputElement>('search-page')
  readonly #exact = find<HTMLInputElement>('search-exact')
  readonly #sort = find<HTMLSelectElement>('search-sort')
  readonly #status = find('search-status')
  readonly #note = find('search-note')
  readonly #problem = find('search-problem')
  readonly #hits = find('search-hits')
  readonly #filters = find<HTMLDetailsElement>('search-filters')
  readonly #facets = find('search-facets')
  readonly #chosen = find('search-chosen')
  readonly #tips = find('search-tips')
  readonly #more = find<HTMLButtonElement>('search-more')
  #state: SearchState = emptyState
  #timer: number | undefined
  /** Number of the search that may still show what it found. */
  #latest = 0
  /** Whether the words are being typed: all of it is one step of the history. */
  #typing = false

  /** @param open opens the index; asked again where it failed. */
  constructor(settings: SearchSettings, open: () => Promise<SearchEngine>) {
    this.#open = open
    this.#base = settings.base
    this.#wording = new SearchWording(settings)
  }

  start(): void {
    this.#input.addEventListener('input', () => this.#typed())
    this.#input.addEventListener('focus', () => this.#warm(), { once: true })
    this.#input.addEventListener('blur', () => {
      this.#typing = false
    })
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#typing = false
      this.#change({ text: this.#input.value })
    })
    this.#exact.addEventListener('change', () => this.#change({ exact: this.#exact.checked }))
    this.#sort.addEventListener('change', () => this.#change({ sort: this.#sort.value as SearchState['sort'] }))
    this.#more.addEventListener('click', () => this.#showMore())
    window.addEventListener('popstate', () => this.#load())
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#load())
    listenToKeys(this.#input, this.#hits, () => this.#change({ text: '' }))
    this.#filters.open = window.matchMedia('(min-width: 60rem)').matches
    this.#load()
    if (this.#state.text === '') this.#input.focus()
  }

  /** Opens the index while the reader still types. What fails is told when something is asked. */
  #warm(): void {
    this.#engine ??= this.#open()
    this.#engine.catch(() => {
      this.#engine = undefined
    })
  }

  /** Shows what the address asks for. */
  #load(): void {
    this.#state = stateOf(location.search)
    this.#input.value = this.#state.text
    this.#fillControls()
    this.#run()
  }

  #fillControls(): void {
    this.#exact.checked = this.#state.exact
    this.#sort.value = this.#state.sort
  }

  #typed(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      const step = this.#typing ? 'replace' : 'push'
      this.#typing = document.activeElement === this.#input
      this.#change({ text: this.#input.value }, step)
    }, debounce)
  }

  /** A change of what is asked: the address says it, the page shows it. */
  #change(change: Partial<SearchState>, step: 'push' | 'replace' = 'push'): void {
    clearTimeout(this.#timer)
    this.#state = { ...this.#state, text: this.#input.value, shown: pageOfHits, ...change }
    if (this.#input.value !== this.#state.text) this.#input.value = this.#state.text
    this.#fillControls()
    const address = location.pathname + addressOf(this.#state)
    if (address !== location.pathname + location.search) {
      if (step === 'push') history.pushState(null, '', address)
      else history.replaceState(null, '', address)
    }
    this.#run()
  }

  async #showMore(): Promise<void> {
    const before = this.#hits.children.length
    this.#state = { ...this.#state, shown: this.#state.shown + pageOfHits }
    history.replaceState(null, '', location.pathname + addressOf(this.#state))
    await this.#run()
    this.#hits.children[before]?.querySelector('a')?.focus()
  }

  async #run(): Promise<void> {
    const number = ++this.#latest
    const current = () => number === this.#latest
    const { strings } = this.#wording
    this.#problem.hidden = true
    this.#tips.hidden = !asksNothing(this.#state)
    if (asksNothing(this.#state)) return this.#showNothing()
    this.#hits.setAttribute('aria-busy', 'true')
    const wait = setTimeout(() => current() && this.#say(strings.searching), patience)
    try {
      const query = queryOf(this.#state)
      this.#engine ??= this.#open()
      const engine = await this.#engine
      const answer = await engine.search(query, 0, this.#state.shown)
      if (!current()) return
      clearTimeout(wait)
      this.#show(answer)
      await this.#count(engine, query, current)
    } catch (error) {
      if (current()) this.#fail(error)
    } finally {
      clearTimeout(wait)
      if (current()) this.#hits.removeAttribute('aria-busy')
    }
  }

  /** Counts the filters of a query whose hits are shown. Where that fails the hits stay, and the page says what it lacks. */
  async #count(engine: SearchEngine, query: Query, current: () => boolean): Promise<void> {
    try {
      const facets = await engine.facets(query)
      if (current()) this.#showFilters(facets)
    } catch (error) {
      console.error(error)
      if (!current()) return
      this.#filters.hidden = false
      this.#facets.replaceChildren(element('p', { class: 'aside' }, this.#wording.strings.notCounted))
    }
  }

  #showNothing(): void {
    this.#hits.replaceChildren()
    this.#note.replaceChildren()
    this.#facets.replaceChildren()
    this.#chosen.replaceChildren()
    this.#filters.hidden = true
    this.#more.hidden = true
    this.#say('')
  }

  #show(answer: Answer): void {
    const { hits, total } = answer
    this.#hits.replaceChildren(...hits.map((hit, index) => hitElement(hit, index + 1, this.#base, this.#wording)))
    this.#more.hidden = hits.length >= total
    this.#showChosen()
    this.#note.replaceChildren(...noteElements(answer, this.#state, this.#wording, (change) => this.#change(change)))
    this.#say(this.#wording.count('result', total))
  }

  #showChosen(): void {
    this.#chosen.replaceChildren(...chosenElements(this.#state, this.#wording, (change) => this.#change(change)))
  }

  #showFilters(facets: Awaited<ReturnType<SearchEngine['facets']>>): void {
    this.#filters.hidden = false
    const focused = this.#facets.querySelector<HTMLInputElement>('input:focus')
    this.#facets.replaceChildren(
      ...filterElements(facets, this.#state, this.#wording, (change) => this.#change(change)),
    )
    if (focused) {
      const again = this.#facets.querySelectorAll<HTMLInputElement>(`input[name="${focused.name}"]`)
      ;[...again].find(({ value, type }) => type === 'date' || value === focused.value)?.focus()
    }
  }

  #fail(error: unknown): void {
    const { strings } = this.#wording
    const isTooBroad = error instanceof SearchError && error.type === 'too-broad'
    const isDamaged = error instanceof SearchError && error.type === 'damaged'
    this.#showNothing()
    this.#showChosen()
    this.#problem.hidden = false
    if (isTooBroad) {
      this.#problem.replaceChildren(strings.tooBroad)
      return
    }
    console.error(error)
    this.#engine = undefined
    const said = navigator.onLine ? (isDamaged ? strings.damaged : strings.failed) : strings.offline
    const again = element('button', { type: 'button', class: 'link-button', onclick: () => this.#run() }, strings.again)
    this.#problem.replaceChildren(said, ' ', again)
  }

  #say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text
  }
}

function find<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the search page has no #${id}`)
  return found as Kind
}
