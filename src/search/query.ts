/**
 * The query language: what a reader types, as groups of which every one must match.
 *
 *     مجلس الأمن        both words
 *     «مجلس الأمن»      the words side by side; quotes of any kind, also mixed and doubled single ones
 *     سوريا أو العراق    one of them; also OR and |
 *     -كرة              not this word; -"كأس العالم" not this phrase
 *     انتخاب*           words that begin so
 *     hgsu,]dm          السعودية, on a keyboard left on Latin; or what stands there
 *
 * Nothing typed is an error: an operator that has nothing to work on is punctuation, a quote that is not closed is none.
 */
import { fromPunctuatedRun } from './analyser/from-keyboard.ts'
import { tokenise } from './analyser/tokenise.ts'
import type { Clause, Query } from './engine.ts'

/** Opens and closes a phrase: which of them it is, the place says. */
const quote = /["«»“”„‟‹›＂〝〞]|‘‘|’’|''|``|´´/y
const space = /\s+/y
const or = /\|+|(?:OR|أو)(?=\s|$)/y
/** Also the typographic minus; dashes between words are punctuation, so a word must follow at once. */
const not = /[-\u2212](?=[\p{L}\p{N}"«“„‹‘'])/uy
const run = /(?:(?!["«»“”„‟‹›＂〝〞|]|‘‘|’’|''|``|´´)\S)+/y

/** Fewest letters of a prefix; a shorter one is taken for a word. */
const SHORTEST_PREFIX = 2

export type QuerySettings = Pick<Query, 'exact' | 'filters' | 'sort'>

const defaults: QuerySettings = { exact: false, filters: {}, sort: 'relevance' }

export function parseQuery(text: string, settings: Partial<QuerySettings> = {}): Query {
  const parser = new Parser(text)
  return { text, ...parser.parse(), ...defaults, ...settings }
}

class Parser {
  readonly #text: string
  readonly #groups: Clause[][] = []
  readonly #not: Clause[] = []
  #at = 0
  /** The next clause is one more of the last group. */
  #joined = false

  constructor(text: string) {
    this.#text = text
  }

  parse(): Pick<Query, 'groups' | 'not'> {
    let fresh = true
    while (this.#at < this.#text.length) {
      if (this.#take(space)) {
        fresh = true
        continue
      }
      if (this.#groups.length > 0 && (fresh || this.#text[this.#at] === '|') && this.#take(or)) this.#joined = true
      else this.#parseClauses(fresh && this.#take(not) !== undefined)
      fresh = false
    }
    return { groups: this.#groups, not: this.#not }
  }

  #parseClauses(excluded: boolean): void {
    if (this.#take(quote)) {
      const words = this.#takePhrase()
      if (words.length > 0) this.#add({ type: 'phrase', words }, excluded)
      return
    }
    const taken = this.#take(run)
    // What is neither space, quote nor part of a run: a bar with nothing before it.
    if (taken === undefined) this.#at++
    else this.#addRun(taken, excluded)
  }

  #addRun(run: string, excluded: boolean): void {
    const pressed = fromPunctuatedRun(run)
    const words = wordsOf(run)
    if (pressed === undefined) for (const clause of clausesOf(run)) this.#add(clause, excluded)
    else {
      this.#add({ type: 'word', text: pressed, typed: run }, excluded)
      this.#joined = !excluded
      this.#add(words.length > 1 ? { type: 'phrase', words } : { type: 'word', text: words[0]! }, excluded)
    }
  }

  /** The words up to the closing quote; none, and nothing taken, where there is none. */
  #takePhrase(): string[] {
    const start = this.#at
    for (let end = start; end < this.#text.length; end++) {
      quote.lastIndex = end
      if (!quote.test(this.#text)) continue
      this.#at = quote.lastIndex
      return wordsOf(this.#text.slice(start, end))
    }
    return []
  }

  #add(clause: Clause, excluded: boolean): void {
    if (excluded) this.#not.push(clause)
    else if (this.#joined) this.#groups.at(-1)!.push(clause)
    else this.#groups.push([clause])
    this.#joined = false
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match === null) return undefined
    this.#at = pattern.lastIndex
    return match[0]
  }
}

function clausesOf(run: string): Clause[] {
  const clauses = wordsOf(run).map((text): Clause => ({ type: 'word', text }))
  const last = clauses.at(-1)
  if (last?.type === 'word' && run.endsWith(`${last.text}*`) && last.text.length >= SHORTEST_PREFIX) {
    clauses[clauses.length - 1] = { type: 'prefix', text: last.text }
  }
  return clauses
}

function wordsOf(text: string): string[] {
  return tokenise(text).map(({ start, end }) => text.slice(start, end))
}
