/**
 * What the search takes a word for. One code base for the build and the browser: no I/O, and what it knows are tables.
 *
 *     «وللصحفيين» ── baseForm ──> وللصحفيين ── candidates ──> ولل + صحفي + ين … ── cheapest ──> key «صحفي»
 *
 * A reading whose rest is a word of the tables comes before any other; without one, only what is nearly always an affix is
 * cut. An archive's own vocabulary decides better (`lexicon.ts`); what it decides differently, the index keeps.
 */
import { baseForm, exactForm } from './forms.ts'
import type { Lexicon } from './lexicon.ts'
import { lightStem } from './light-stem.ts'
import { clitics, verbPrefixes } from './tables/clitics.ts'
import { endings, imperfectEndings, perfectEndings, pronouns, type SuffixRow } from './tables/suffixes.ts'
import { type Span, tokenise } from './tokenise.ts'
import { clippedKeys, imperfectKeys, nisbaKey, nounKey, particleKeys, perfectKeys } from './word-table.ts'

export { baseForm, exactForm } from './forms.ts'
export { type Span, tokenise } from './tokenise.ts'

/** A word of a text as the index and the query know it. */
export interface Token extends Span {
  /** Letters and hamza as typed. */
  exact: string
  /** Forms with one key are one word to the search. */
  key: string
}

/** One reading of a word. */
export interface Candidate {
  /** What is left of the base form. */
  stem: string
  key: string
  clitics: string
  suffix: string
  /** Readings with a smaller one are more likely. */
  cost: number
  /** The stem is a word of the tables, or of the vocabulary that was asked. */
  known: boolean
}

/** Added to the cost of a reading whose stem nobody knows. */
const UNKNOWN = 100

const verbalClitics = new Set(['', 'و', 'ف', 'ل', 'ول', 'فل', 'ا', 'لا', 'ما', 'ولا', 'وما'])
/** Participles of the derived forms, whose «ي» is a construct plural («مستثمري») and hardly ever a nisba. */
const participle = /^م(?:ست|ت|ن)..?.{2}$/
const arabicWord = /^[\u0621-\u064A]+$/
const noPronoun: SuffixRow = ['', 0, '']
const clippedEndings = perfectEndings.filter(([letters]) => letters !== '')

/** The readings of a word, best first; at least one. `isWord` tells what else is known as a noun or name. */
export function candidates(word: string, isWord?: (stem: string) => boolean): Candidate[] {
  const base = baseForm(word)
  if (!arabicWord.test(base)) return [{ stem: base, key: base, clitics: '', suffix: '', cost: 0, known: false }]
  const found: Candidate[] = []
  for (const [letters, article, cost] of clitics) {
    if (!base.startsWith(letters) || base.length < letters.length + 2) continue
    const rest = base.slice(letters.length)
    const add = (stem: string, key: string, suffix: string, price: number) =>
      found.push({ stem, key, clitics: letters, suffix, cost: cost + price, known: true })
    const particle = rest.length > 2 || 'وف'.includes(letters) || letters === 'ال' ? particleKeys.get(rest) : undefined
    if (particle !== undefined) add(rest, particle, '', -0.1)
    readNoun(rest, article, isWord, add)
    if (verbalClitics.has(letters)) readVerb(rest, add)
  }
  const light = lightStem(base)
  found.push({ ...light, cost: UNKNOWN, known: false })
  return found.sort((a, b) => a.cost - b.cost)
}

type AddReading = (stem: string, key: string, suffix: string, cost: number) => void

function readNoun(
  rest: string,
  article: boolean,
  isWord: ((stem: string) => boolean) | undefined,
  add: AddReading,
): void {
  for (const [pronoun, pronounCost] of article ? [noPronoun] : [noPronoun, ...pronouns]) {
    if (!rest.endsWith(pronoun)) continue
    const body = rest.slice(0, rest.length - pronoun.length)
    for (const [letters, to, where, cost] of endings) {
      if (where !== 'both' && (where === 'pronoun') !== (pronoun !== '')) continue
      if (!body.endsWith(letters) || (letters === 'ا' && article)) continue
      const stem = body.slice(0, body.length - letters.length) + to
      if (letters === 'ي' && !participle.test(stem)) continue
      // A word in ة takes its tanwin without an alef: «دورها» is دور + ها, not دوره + ا.
      const price = cost + pronounCost + (letters === 'ا' && stem.endsWith('ه') ? 0.4 : 0)
      const key = nounKey(stem, article)
      if (key !== undefined) {
        add(stem, key, letters + pronoun, price)
        continue
      }
      const other = nisbaKey(stem) ?? (isWord?.(stem) ? stem : undefined)
      if (other !== undefined) add(stem, other, letters + pronoun, price + 0.8)
    }
  }
}

function readVerb(rest: string, add: AddReading): void {
  readConjugated(rest, perfectEndings, perfectKeys, 0.1, '', add)
  readConjugated(rest, clippedEndings, clippedKeys, 0.1, '', add)
  for (const [prefix, cost] of verbPrefixes) {
    if (rest.startsWith(prefix)) {
      readConjugated(rest.slice(prefix.length), imperfectEndings, imperfectKeys, cost, prefix, add)
    }
  }
}

function readConjugated(
  rest: string,
  subjects: readonly SuffixRow[],
  keys: ReadonlyMap<string, string>,
  base: number,
  prefix: string,
  add: AddReading,
): void {
  for (const [pronoun, pronounCost] of [noPronoun, ...pronouns]) {
    if (!rest.endsWith(pronoun)) continue
    const body = rest.slice(0, rest.length - pronoun.length)
    for (const [letters, cost] of subjects) {
      if (!body.endsWith(letters)) continue
      const stem = body.slice(0, body.length - letters.length)
      const key = keys.get(stem)
      if (key !== undefined) add(prefix + stem, key, letters + pronoun, base + cost + pronounCost)
    }
  }
}

/** The key of a base form where no archive decides. */
export function defaultKey(base: string): string {
  return candidates(base)[0]!.key
}

/** The keys under which the search knows a word: its class first. */
export function keysOf(word: string, lexicon?: Lexicon): string[] {
  const base = baseForm(word)
  return [lexicon?.keyOf(base) ?? defaultKey(base)]
}

/** The words of a text with their forms and keys, in order. */
export function analyse(text: string, lexicon?: Lexicon): Token[] {
  return tokenise(text).map(({ start, end }) => {
    const exact = exactForm(text.slice(start, end))
    return { start, end, exact, key: keysOf(exact, lexicon)[0]! }
  })
}
