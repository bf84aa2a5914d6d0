import { FoldedText } from '../../arabic/folded-text.ts'
import { Marks } from '../marks.ts'
import type { StoryArticle } from './article.ts'
import type { ComparedWords } from './compared-words.ts'
import { type TemplateKind, templateKinds } from './guards/template-kinds.ts'
import { NumberSet } from './number-set.ts'
import { shingleSet, shinglesOf } from './shingles.ts'
import { thresholds } from './thresholds.ts'
import { hashesOf } from './word-hashes.ts'

const folded = new FoldedText()
/** For words that come twice. */
const [first, second] = [new Marks(), new Marks()]

/** An article made ready for comparing: shingles at once, the rest for those that come so far as the guards. Words by number. */
export class ComparedText {
  /** But for its text. */
  readonly article: Pick<StoryArticle, 'id' | 'headline' | 'published'>
  /** What the numbers mean: the same for all texts that are compared with one another. */
  readonly words: ComparedWords
  /** Hashes of the folded words of the body, in order. */
  readonly hashes: Uint32Array
  /** Its shingles, ascending, each once. */
  readonly shingles: Uint32Array
  readonly #unjoined: Uint32Array
  #body: Uint32Array | undefined
  #headline: Uint32Array | undefined
  #opening: Uint32Array | undefined
  #kinds: readonly TemplateKind[] | undefined
  #mentioned: NumberSet | undefined
  #salient: NumberSet | undefined
  #persons: NumberSet | undefined
  #numbers: NumberSet | undefined
  #headlineNumbers: NumberSet | undefined

  constructor({ id, headline, published, blocks }: StoryArticle, words: ComparedWords) {
    this.article = { id, headline, published }
    this.words = words
    folded.clear()
    for (const block of blocks) folded.add(block)
    this.hashes = hashesOf(folded)
    this.shingles = shingleSet(shinglesOf(this.hashes))
    this.#unjoined = words.numbersOf(folded, this.hashes)
  }

  /** Folded words of the body, in order; «عبد» is one with the word after it, as half of the papers write it. */
  get body(): Uint32Array {
    return (this.#body ??= joinServants(this.words, this.#unjoined))
  }

  /** Folded words of the headline, joined in the same way. */
  get headline(): Uint32Array {
    if (this.#headline === undefined) {
      folded.clear().add(this.article.headline)
      this.#headline = joinServants(this.words, this.words.numbersOf(folded, hashesOf(folded)))
    }
    return this.#headline
  }

  /** Shingles of the words that a version of it must open with, ascending, each once. */
  get opening(): Uint32Array {
    const words = Math.min(thresholds.judgedOpeningWords, this.hashes.length / 2)
    return (this.#opening ??= shingleSet(shinglesOf(this.hashes, 0, Math.ceil(words))))
  }

  /** Kinds of notices whose marks are in its headline and first words. */
  get kinds(): readonly TemplateKind[] {
    if (this.#kinds === undefined) {
      const shown = [...this.headline, ...this.body.subarray(0, thresholds.announcingWords)]
      const beginning = ` ${shown.map((word) => this.words.word(word)).join(' ')} `
      this.#kinds = templateKinds.filter(({ frame }) => frame.every((mark) => mark.test(beginning)))
    }
    return this.#kinds
  }

  /** Skeletons of all words of headline and body. */
  get mentioned(): NumberSet {
    return (this.#mentioned ??= mentionsIn(this.words, this.headline, this.body))
  }

  /** Bare words that stand in the body twice and more, or in headline and body, passing words left out. */
  get salient(): NumberSet {
    return (this.#salient ??= salientWords(this.words, this.headline, this.body))
  }

  /** Bare words beside «بن» and «بنت»: names of persons. */
  get persons(): NumberSet {
    return (this.#persons ??= namesIn(this.words, this.body))
  }

  /** Numbers and ordinals of the body. */
  get numbers(): NumberSet {
    return (this.#numbers ??= numbersIn(this.words, this.body))
  }

  /** Numbers and ordinals of the headline. */
  get headlineNumbers(): NumberSet {
    return (this.#headlineNumbers ??= numbersIn(this.words, this.headline))
  }
}

/** «عبد العزيز» becomes «عبدالعزيز». */
function joinServants(words: ComparedWords, unjoined: Uint32Array): Uint32Array {
  const servant = words.numberOf('عبد')
  if (!unjoined.includes(servant)) return unjoined
  const joined: number[] = []
  for (const word of unjoined) {
    if (joined.at(-1) === servant) joined[joined.length - 1] = words.numberOf(`عبد${words.word(word)}`)
    else joined.push(word)
  }
  return Uint32Array.from(joined)
}

function mentionsIn(words: ComparedWords, ...texts: Uint32Array[]): NumberSet {
  const [own, mentioned] = [first.clear(), second.clear()]
  const found: number[] = []
  for (const text of texts) {
    for (const word of text) {
      if (!own.add(word)) continue
      for (const mention of words.facts(word).mentions) if (mentioned.add(mention)) found.push(mention)
    }
  }
  return new NumberSet(found)
}

function salientWords(words: ComparedWords, headline: Uint32Array, body: Uint32Array): NumberSet {
  const [met, several] = [first.clear(), second.clear()]
  const once: number[] = []
  for (const word of body) {
    const { salient } = words.facts(word)
    if (salient === -1) continue
    if (met.add(salient)) once.push(salient)
    else several.add(salient)
  }
  for (const word of headline) {
    const { salient } = words.facts(word)
    if (salient !== -1) several.add(salient)
  }
  return new NumberSet(once.filter((word) => several.has(word)))
}

function namesIn(words: ComparedWords, body: Uint32Array): NumberSet {
  const [son, daughter] = [words.numberOf('بن'), words.numberOf('بنت')]
  const named = first.clear()
  const found: number[] = []
  for (let at = 0; at < body.length; at++) {
    if (body[at] !== son && body[at] !== daughter) continue
    for (const name of [body[at - 1], body[at + 1]]) {
      if (name === undefined || name === son) continue
      const { bare } = words.facts(name)
      if (named.add(bare)) found.push(bare)
    }
  }
  return new NumberSet(found)
}

function numbersIn(words: ComparedWords, text: Uint32Array): NumberSet {
  const given = first.clear()
  const found: number[] = []
  for (const word of text) for (const number of words.facts(word).numbers) if (given.add(number)) found.push(number)
  return new NumberSet(found)
}
