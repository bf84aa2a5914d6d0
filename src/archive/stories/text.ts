import { foldedWords } from '../../arabic/words.ts'
import type { StoryArticle } from './article.ts'
import { bareWord, isAmong, mentionsOf, remembered } from './guards/bare-word.ts'
import { numbersOf } from './guards/numbers.ts'
import { passingWords } from './guards/passing-words.ts'
import { type TemplateKind, templateKinds } from './guards/template-kinds.ts'
import { bodyHashes, shingleSet, shinglesOf } from './shingles.ts'
import { thresholds } from './thresholds.ts'

/** An article made ready for comparing: shingles at once, the rest for those that come so far as the guards. */
export class ComparedText {
  readonly article: StoryArticle
  /** Hashes of the folded words of the body, in order. */
  readonly hashes: readonly number[]
  /** Its shingles, ascending, each once. */
  readonly shingles: Uint32Array
  #words: string[] | undefined
  #beginning: string | undefined
  #kinds: readonly TemplateKind[] | undefined
  #headline: string[] | undefined
  #mentioned: Set<string> | undefined
  #salient: Set<string> | undefined
  #persons: Set<string> | undefined
  #numbers: Set<string> | undefined

  constructor(article: StoryArticle) {
    this.article = article
    this.hashes = bodyHashes(article.blocks)
    this.shingles = shingleSet(shinglesOf(this.hashes))
  }

  /** Folded words of the body, in order; «عبد» is one with the word after it, as half of the papers write it. */
  get words(): string[] {
    return (this.#words ??= joinServants(this.article.blocks.flatMap(foldedWords)))
  }

  /** Headline and first words as one text, for looking up phrases: one space between words, and one at either end. */
  get beginning(): string {
    return (this.#beginning ??= ` ${[...this.headline, ...this.words.slice(0, thresholds.announcingWords)].join(' ')} `)
  }

  /** Kinds of notices whose marks its beginning has. */
  get kinds(): readonly TemplateKind[] {
    return (this.#kinds ??= templateKinds.filter(({ frame }) => frame.every((mark) => mark.test(this.beginning))))
  }

  /** Folded words of the headline. */
  get headline(): string[] {
    return (this.#headline ??= joinServants(foldedWords(this.article.headline)))
  }

  /** Skeletons of all words of headline and body. */
  get mentioned(): Set<string> {
    if (this.#mentioned === undefined) {
      this.#mentioned = new Set()
      for (const word of [...this.headline, ...this.words]) {
        for (const mention of mentionsOf(word)) this.#mentioned.add(mention)
      }
    }
    return this.#mentioned
  }

  /** Bare words that stand in the body twice and more, or in headline and body, passing words left out. */
  get salient(): Set<string> {
    return (this.#salient ??= salientWords(this.words, this.headline))
  }

  /** Bare words beside «بن» and «بنت»: names of persons. */
  get persons(): Set<string> {
    return (this.#persons ??= namesOf(this.words))
  }

  /** Numbers and ordinals of the body. */
  get numbers(): Set<string> {
    return (this.#numbers ??= numbersOf(this.words))
  }
}

/** «عبد العزيز» becomes «عبدالعزيز». */
function joinServants(words: string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    if (joined.at(-1) === 'عبد') joined[joined.length - 1] += word
    else joined.push(word)
  }
  return joined
}

/** A folded word as it is counted among the salient ones; empty where it never is. */
const salientForm = remembered((word) => {
  const bare = bareWord(word)
  return bare.length > 2 && !isAmong(passingWords, bare) && !/[0-9]/.test(bare) ? bare : ''
})

function salientWords(words: readonly string[], headline: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const word of words) {
    const form = salientForm(word)
    if (form !== '') counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const named = new Set(headline.map(salientForm))
  const salient = new Set<string>()
  for (const [word, count] of counts) if (count > 1 || named.has(word)) salient.add(word)
  return salient
}

function namesOf(words: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const [index, word] of words.entries()) {
    if (word !== 'بن' && word !== 'بنت') continue
    for (const name of [words[index - 1], words[index + 1]])
      if (name !== undefined && name !== 'بن') found.add(bareWord(name))
  }
  return found
}
