import type { Answer, Query, SearchEngine } from '../../search/engine.ts'
import { SearchError } from '../../search/engine.ts'
import { chosenElements } from './chosen.ts'
import { FilterPanel } from './filter-panel.ts'
import { hitElement } from './hits.ts'
import { listenToKeys } from './keyboard.ts'
import { noteElements } from './notes.ts'
import { problemNodes } from './problem.ts'
import type { SearchSettings } from './settings.ts'
import { addressOf, asksNothing, emptyState, pageOfHits, queryOf, type SearchState, stateOf } from './state.ts'
import { Status } from './status.ts'
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
  readonly #all = find<HTMLInputElement>('search-all')
  readonly #sort = find<HTMLSelectElement>('search-sort')
  readonly #status: Status
  readonly #note = find('search-note')
  readonly #problem = find('search-problem')
  readonly #hits = find('search-hits')
  readonly #filters: FilterPanel
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
    this.#status = new Status(find('search-status'), this.#wording)
    this.#filters = new FilterPanel(find('search-filters'), find('search-facets'), this.#wording, (change) =>
      this.#change(change),
    )
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
    this.#all.addEventListener('change', () => this.#change({ all: this.#all.checked }))
    this.#sort.addEventListener('change', () => this.#change({ sort: this.#sort.value as SearchState['sort'] }))
    this.#more.addEventListener('click', () => this.#showMore())
    window.addEventListener('popstate', () => this.#load())
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#load())
    // The browser restores the place before the hits are there.
    window.addEventListener('pagehide', () => history.replaceState({ scroll: window.scrollY }, ''))
    listenToKeys(this.#input, this.#hits, () => this.#change({ text: '' }))
    const { scroll = 0 } = (history.state ?? {}) as { scroll?: number }
    void this.#load().then((isShown) => isShown && scroll > 0 && window.scrollTo(0, scroll))
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
  #load(): Promise<boolean> {
    clearTimeout(this.#timer)
    this.#state = stateOf(location.search)
    this.#input.value = this.#state.text
    this.#fillControls()
    return this.#run()
  }

  #fillControls(): void {
    this.#exact.checked = this.#state.exact
    this.#all.checked = this.#state.all
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
    if (await this.#run()) this.#hits.children[before]?.querySelector('a')?.focus()
  }

  /** @returns whether what was asked is shown, and nothing else was asked meanwhile. Counts come later. */
  async #run(): Promise<boolean> {
    const number = ++this.#latest
    const current = () => number === this.#latest
    this.#problem.hidden = true
    this.#tips.hidden = !asksNothing(this.#state)
    if (asksNothing(this.#state)) {
      this.#showNothing()
      return false
    }
    this.#hits.setAttribute('aria-busy', 'true')
    const wait = setTimeout(() => current() && this.#status.say(this.#wording.strings.searching), patience)
    try {
      const query = queryOf(this.#state)
      this.#engine ??= this.#open()
      const engine = await this.#engine
      const answer = await engine.search(query, 0, this.#state.shown)
      if (!current()) return false
      clearTimeout(wait)
      this.#show(answer)
      void this.#filters.show({ engine, query, state: this.#state, current })
      if (answer.atLeast) void this.#countAll(engine, query, answer, current)
      return true
    } catch (error) {
      if (current()) this.#fail(error)
      return false
    } finally {
      clearTimeout(wait)
    }
  }

  /** Says how many there are, once the hits stand. Where that fails they stay all the same. */
  async #countAll(engine: SearchEngine, query: Query, first: Answer, current: () => boolean): Promise<void> {
    const counted = await engine.search({ ...query, hitsFirst: false }, 0, 0).catch((error: unknown) => {
      console.error(error)
    })
    if (!current()) return
    this.#status.sayTotal(counted ?? first)
    this.#more.hidden = counted !== undefined && this.#hits.children.length >= counted.total
  }

  #showNothing(): void {
    this.#hits.replaceChildren()
    this.#hits.removeAttribute('aria-busy')
    this.#note.replaceChildren()
    this.#chosen.replaceChildren()
    this.#filters.hide()
    this.#more.hidden = true
    this.#status.say('')
  }

  #show(answer: Answer): void {
    const { hits, total, atLeast } = answer
    this.#hits.replaceChildren(...hits.map((hit, index) => hitElement(hit, index + 1, this.#base, this.#wording)))
    this.#hits.removeAttribute('aria-busy')
    this.#more.hidden = !atLeast && hits.length >= total
    this.#showChosen()
    this.#note.replaceChildren(...noteElements(answer, this.#state, this.#wording, (change) => this.#change(change)))
    this.#status.sayTotal(answer, atLeast)
  }

  #showChosen(): void {
    this.#chosen.replaceChildren(...chosenElements(this.#state, this.#wording, (change) => this.#change(change)))
  }

  #fail(error: unknown): void {
    this.#showNothing()
    this.#showChosen()
    this.#problem.hidden = false
    this.#problem.replaceChildren(...problemNodes(error, this.#wording.strings, () => this.#run()))
    if (error instanceof SearchError && error.type === 'too-broad') return
    console.error(error)
    this.#engine = undefined
  }
}

function find<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the search page has no #${id}`)
  return found as Kind
}
