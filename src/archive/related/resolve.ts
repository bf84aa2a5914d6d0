/**
 * Finds the article that a related title names. In order, the first step that finds something decides:
 *
 *  1. the same folded words;
 *  2. the same but for a site's or section's name before or after, on either side;
 *  3. a cut title: the headline begins with its words;
 *  4. one word missing on either side, that is no number, negation or ordinal.
 *
 * Steps 1 and 2 may find several articles under one headline: that of the same source is taken, then the earliest, then
 * that of the least id. Where steps 3 and 4 find headlines of different stories, the title names none of them for sure.
 */
import { byCodeUnit } from '../../model/order.ts'
import { ChainedTable } from '../stories/chained-table.ts'
import { hashWord } from '../stories/word-hashes.ts'
import { mayBeMissing } from './meaning-words.ts'
import { type TitleForms, titleForms } from './title-forms.ts'

/** An article as it can be named. */
export interface Headline {
  id: string
  headline: string
  published: string | null
  source: string | null
  /** Id of its story; its own where it is alone. */
  story: string
}

/** Near equality needs so many words on the shorter side: of fewer, one is too much of the headline. */
const fewestNearWords = 5

/** The headlines of an archive, to be asked for by related titles. The order they come in does not matter. */
export class TitleIndex {
  readonly #headlines: HeadlineTable

  constructor(headlines: Iterable<Headline>) {
    this.#headlines = new HeadlineTable([...headlines])
  }

  /**
   * Id of the article that a title names.
   * @param from `source`: that of the capture which lists the title
   */
  resolve(title: string, { source }: { source: string | null } = { source: null }): string | undefined {
    const forms = titleForms(title)
    if (forms.words.length === 0) return undefined
    return (
      preferred(this.#headlines.named(forms.words), source) ??
      preferred(this.#headlines.trimmed(forms), source) ??
      ofOneStory(forms.cut ? this.#headlines.beginning(forms.words) : [], source) ??
      ofOneStory(this.#headlines.near(forms.words), source)
    )
  }
}

/** The article of the same source, the earliest (undated last), of the least id. */
function preferred(found: readonly Headline[], source: string | null): string | undefined {
  const rank = (headline: Headline) => (source !== null && headline.source === source ? 0 : 1)
  const date = (headline: Headline) => headline.published ?? '\uffff'
  return found.toSorted((a, b) => rank(a) - rank(b) || byCodeUnit(date(a), date(b)) || byCodeUnit(a.id, b.id))[0]?.id
}

function ofOneStory(found: readonly Headline[], source: string | null): string | undefined {
  return found.every((headline) => headline.story === found[0]!.story) ? preferred(found, source) : undefined
}

/** One hash of a run of words, the word at `without` left out. */
function hashWords(words: readonly string[], without = -1): number {
  let hash = 0
  for (const [index, word] of words.entries()) {
    if (index !== without) hash = Math.imul(hash, 0x85ebca6b) + hashWord(word) + 1
    hash = index === without ? hash : hash ^ (hash >>> 13)
  }
  return hash >>> 0
}

const sameWords = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, index) => word === b[index])

/** Whether `longer` without one word that may be missing is `shorter`. */
function lacksOneWord(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length !== longer.length - 1 || shorter.length < fewestNearWords) return false
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at++
  return mayBeMissing(longer[at]!) && shorter.every((word, index) => index < at || word === longer[index + 1])
}

/** Headlines by the hash of their words: whole, trimmed, first words, and with each word left out. */
class HeadlineTable {
  readonly #headlines: readonly Headline[]
  readonly #forms: readonly TitleForms[]
  readonly #whole: Lookup
  readonly #trimmed: Lookup
  readonly #beginnings: Lookup
  readonly #lacking: Lookup

  constructor(headlines: readonly Headline[]) {
    this.#headlines = headlines
    this.#forms = headlines.map(({ headline }) => titleForms(headline))
    this.#whole = new Lookup(this.#forms.map(({ words }) => [hashWords(words)]))
    this.#trimmed = new Lookup(this.#forms.map(({ trimmed }) => trimmed.map((words) => hashWords(words))))
    this.#beginnings = new Lookup(this.#forms.map(({ words }) => [hashWords(words.slice(0, fewestNearWords))]))
    this.#lacking = new Lookup(
      this.#forms.map(({ words }) =>
        words.length > fewestNearWords ? words.map((_, without) => hashWords(words, without)) : [],
      ),
    )
  }

  named(words: readonly string[]): Headline[] {
    return this.#found(this.#whole, [hashWords(words)], (forms) => sameWords(forms.words, words))
  }

  trimmed(title: TitleForms): Headline[] {
    const some = (forms: readonly string[][], words: readonly string[]) => forms.some((form) => sameWords(form, words))
    return [
      ...title.trimmed.flatMap((words) => this.named(words)),
      ...[title.words, ...title.trimmed].flatMap((words) =>
        this.#found(this.#trimmed, [hashWords(words)], (forms) => some(forms.trimmed, words)),
      ),
    ]
  }

  beginning(words: readonly string[]): Headline[] {
    if (words.length < fewestNearWords) return []
    const begins = (forms: TitleForms, count: number) => sameWords(forms.words.slice(0, count), words.slice(0, count))
    const starts = [hashWords(words.slice(0, fewestNearWords))]
    const whole = this.#found(this.#beginnings, starts, (forms) => begins(forms, words.length))
    if (whole.length > 0 || words.length === fewestNearWords) return whole
    // The cut may have gone through the last word.
    const last = words.at(-1)!
    return this.#found(
      this.#beginnings,
      starts,
      (forms) => begins(forms, words.length - 1) && (forms.words[words.length - 1] ?? '').startsWith(last),
    )
  }

  near(words: readonly string[]): Headline[] {
    const shortened = words.map((_, without) => hashWords(words, without))
    return [
      ...this.#found(this.#lacking, [hashWords(words)], (forms) => lacksOneWord(words, forms.words)),
      ...this.#found(this.#whole, shortened, (forms) => lacksOneWord(forms.words, words)),
    ]
  }

  #found(lookup: Lookup, hashes: readonly number[], matches: (forms: TitleForms) => boolean): Headline[] {
    const positions = new Set(hashes.flatMap((hash) => lookup.positions(hash)))
    return [...positions]
      .filter((position) => matches(this.#forms[position]!))
      .map((position) => this.#headlines[position]!)
  }
}

/** Positions by hash. */
class Lookup {
  readonly #table: ChainedTable
  readonly #positions: Uint32Array

  constructor(hashes: readonly (readonly number[])[]) {
    const size = hashes.reduce((sum, own) => sum + own.length, 0)
    this.#table = new ChainedTable(size)
    this.#positions = new Uint32Array(size)
    for (const [position, own] of hashes.entries()) {
      for (const hash of own) {
        this.#positions[this.#table.length] = position
        this.#table.add(hash)
      }
    }
  }

  positions(hash: number): number[] {
    const found: number[] = []
    for (let entry = this.#table.last(hash); entry !== -1; entry = this.#table.before(entry)) {
      found.push(this.#positions[entry]!)
    }
    return found
  }
}
