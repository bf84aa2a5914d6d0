import type { Answer } from '../../search/engine.ts'
import type { SearchWording } from './wording.ts'

/** The line above the hits: how many there are. It is read aloud, but not while the count is not the last word. */
export class Status {
  readonly #line: HTMLElement
  readonly #wording: SearchWording

  constructor(line: HTMLElement, wording: SearchWording) {
    this.#line = line
    this.#wording = wording
  }

  say(text: string): void {
    this.#line.removeAttribute('aria-busy')
    this.#write(text)
  }

  /** @param isCounting whether the rest is being counted */
  sayTotal({ total, atLeast }: Answer, isCounting = false): void {
    const { strings } = this.#wording
    const results = this.#wording.count('result', total)
    if (isCounting) this.#line.setAttribute('aria-busy', 'true')
    else this.#line.removeAttribute('aria-busy')
    const text = isCounting ? strings.stillCounting : atLeast ? strings.orMore : '{results}'
    this.#write(this.#wording.fill(text, { results }))
  }

  /** What is there already is not read aloud again. */
  #write(text: string): void {
    if (this.#line.textContent !== text) this.#line.textContent = text
  }
}
