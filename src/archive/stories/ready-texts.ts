import { byCodeUnit } from '../../model/order.ts'
import type { StoryArticle } from './article.ts'
import { ComparedWords } from './compared-words.ts'
import { ComparedText } from './text.ts'

export interface GroupingOptions {
  /** Gives an article again by its id, for comparing it with its candidates. */
  article: (id: string) => StoryArticle
  /** Texts kept ready while candidates are compared; about 50 kB each. */
  keptTexts: number
}

/** Words for which numbers are kept, some 300 bytes each: as many as a large archive's common ones. */
const mostWords = 300_000

/** Texts made ready for comparing, kept for as long as others of their neighbourhood are compared with them. */
export class ReadyTexts {
  readonly #options: GroupingOptions
  readonly #idAt: (position: number) => string
  readonly #texts = new Map<number, ComparedText>()
  #words = new ComparedWords()

  /** @param idAt id of the article at a position */
  constructor(options: GroupingOptions, idAt: (position: number) => string) {
    this.#options = options
    this.#idAt = idAt
  }

  /** Two texts, the one of the lesser id first. */
  pair(one: number, other: number): [ComparedText, ComparedText] {
    if (this.#texts.size >= this.#options.keptTexts || this.#words.size >= mostWords) this.#forget()
    const [a, b] = [this.#text(one), this.#text(other)]
    return byCodeUnit(a.article.id, b.article.id) <= 0 ? [a, b] : [b, a]
  }

  #text(position: number): ComparedText {
    const kept = this.#texts.get(position)
    if (kept !== undefined) return kept
    const made = new ComparedText(this.#options.article(this.#idAt(position)), this.#words)
    this.#texts.set(position, made)
    return made
  }

  #forget(): void {
    this.#texts.clear()
    if (this.#words.size >= mostWords) this.#words = new ComparedWords()
  }
}
