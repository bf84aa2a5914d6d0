import { foldedWords } from '../../arabic/words.ts'
import type { StoryArticle } from './article.ts'
import { bodyHashes, shingleSet, shinglesOf } from './shingles.ts'

/** An article made ready for comparing: hashes at once, words only for those that come so far as the guards. */
export class ComparedText {
  readonly article: StoryArticle
  /** Hashes of the folded words of the body, in order. */
  readonly hashes: readonly number[]
  /** Its shingles, ascending, each once. */
  readonly shingles: Uint32Array
  #words: string[] | undefined
  #headline: string[] | undefined

  constructor(article: StoryArticle) {
    this.article = article
    this.hashes = bodyHashes(article.blocks)
    this.shingles = shingleSet(shinglesOf(this.hashes))
  }

  /** Folded words of the body, in order. */
  get words(): string[] {
    return (this.#words ??= this.article.blocks.flatMap(foldedWords))
  }

  /** Folded words of the headline. */
  get headline(): string[] {
    return (this.#headline ??= foldedWords(this.article.headline))
  }
}
