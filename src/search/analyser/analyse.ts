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
import { type Rest, visitReadings, type WordKind } from './readings.ts'
import { isArabic } from './script.ts'
import { type Span, tokenise } from './tokenise.ts'

export { baseForm, exactForm } from './forms.ts'
export { type Span, tokenise } from './tokenise.ts'
export { isVerb, queryWeight } from './word-table.ts'

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
  /** What the stem is: a word of the tables, or of the archive that was asked; `unknown` where nobody knows it. */
  kind: WordKind | 'unknown'
}

/** Tells whether a reading may be. */
export type AcceptReading = (reading: Candidate) => boolean

/** Cost of a reading whose stem nobody knows: above any other. */
const UNKNOWN = 100

/** The readings of a word, best first; at least one. */
export function candidates(word: string): Candidate[] {
  const base = baseForm(word)
  const found: Candidate[] = []
  if (isArabic(base)) {
    visitReadings(base, (stem, key, clitics, suffix, cost, kind) => {
      found.push({ stem, key, clitics, suffix, cost, kind })
    })
  }
  found.push(unknownReading(base))
  return found.sort((a, b) => a.cost - b.cost)
}

/**
 * The best reading of a base form by the tables that is accepted, without the trouble of the others.
 * @param rests takes what an archive may know.
 */
export function bestReading(base: string, accept?: AcceptReading, rests?: Rest[]): Candidate | undefined {
  let best: Candidate | undefined
  if (!isArabic(base)) return undefined
  const visit = (stem: string, key: string, clitics: string, suffix: string, cost: number, kind: WordKind) => {
    if (best !== undefined && cost >= best.cost) return
    const reading = { stem, key, clitics, suffix, cost, kind }
    if (accept === undefined || accept(reading)) best = reading
  }
  visitReadings(base, visit, rests)
  return best
}

/** The best reading by one of the rests that is accepted. @param knows tells whether the archive knows a rest as a word. */
export function bestRest(
  rests: readonly Rest[],
  knows: (rest: Rest) => boolean,
  accept?: AcceptReading,
): Candidate | undefined {
  let best: Candidate | undefined
  for (const rest of rests) {
    if (best !== undefined && rest.cost >= best.cost) continue
    if (!knows(rest)) continue
    const reading: Candidate = { ...rest, key: rest.stem, kind: 'noun' }
    if (accept === undefined || accept(reading)) best = reading
  }
  return best
}

/** @param front whether clitics are cut. @param number whether endings of number and pronouns are cut. */
export function unknownReading(base: string, front = true, number = true): Candidate {
  if (isArabic(base)) return { ...lightStem(base, front, number), cost: UNKNOWN, kind: 'unknown' }
  return { stem: base, key: base, clitics: '', suffix: '', cost: UNKNOWN, kind: 'unknown' }
}

/** The key of a base form where no archive decides. */
export function defaultKey(base: string): string {
  return (bestReading(base) ?? unknownReading(base)).key
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
