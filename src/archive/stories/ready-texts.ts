import { byCodeUnit } from '../../model/order.ts'
import type { StoryArticle } from './article.ts'
import { ComparedWords } from './compared-words.ts'
import { ComparedText } from './text.ts'

/** Texts kept ready while candidates are compared; about 50 kB each. */
const mostTexts = 2000

/** Words for which numbers are kept, some 300 bytes each: as many as a large archive's common ones. */
const mostWords = 300_000

/** Texts made ready for comparing, kept for as long as others of their neighbourhood are compared with them. */
export class ReadyTexts {
  readonly #article: (id: string) => StoryArticle
  readonly #texts = new Map<string, ComparedText>()
  #words = new ComparedWords()

  /** @param article gives an article by its id */
  constructor(article: (id: string) => StoryArticle) {
    this.#article = article
  }

  /** Two texts, the one of the lesser id first. */
  pair(one: string, other: string): [ComparedText, ComparedText] {
    if (this.#texts.size >= mostTexts || this.#words.size >= mostWords) this.#forget()
    const [a, b] = [this.#text(one), this.#text(other)]
    return byCodeUnit(one, other) <= 0 ? [a, b] : [b, a]
  }

  #text(id: string): ComparedText {
    const kept = this.#texts.get(id)
    if (kept !== undefined) return kept
    const made = new ComparedText(this.#article(id), this.#words)
    this.#texts.set(id, made)
    return made
  }

  #forget(): void {
    this.#texts.clear()
    if (this.#words.size >= mostWords) this.#words = new ComparedWords()
  }
}
