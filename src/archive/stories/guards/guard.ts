import type { NumberSet } from '../number-set.ts'
import type { ComparedText } from '../text.ts'

/** Two texts that share enough words to be one, and what was counted. */
export interface Pair {
  shorter: ComparedText
  longer: ComparedText
  /** Shared shingles over all, 0–1. */
  resemblance: number
  /** Shared shingles over the shorter one's, 0–1. */
  containment: number
}

/** What speaks against joining two texts that look alike. */
export interface Guard {
  /** Stable name, kebab-case. */
  name: string
  /** Why the two are not one text, as an English sentence; `null` where nothing speaks against it. */
  objection(pair: Pair): string | null
}

/** What each of two texts has and the other has not, as numbers of words. */
export interface Differing {
  shorter: readonly number[]
  longer: readonly number[]
  /** The smaller of the two counts: what is only added or only cut differs by nothing. */
  count: number
}

type WordSet = (text: ComparedText) => NumberSet

/** What `own` has of a kind and the other neither has nor, where `isMentioned`, mentions. */
function only(own: ComparedText, other: ComparedText, of: WordSet, isMentioned: boolean): number[] {
  const theirs = of(other)
  const found: number[] = []
  for (const word of of(own).values) {
    if (!theirs.has(word) && !(isMentioned && other.mentioned.has(own.words.facts(word).mentions[0]!))) found.push(word)
  }
  return found
}

function differing({ shorter, longer }: Pair, of: WordSet, isMentioned: boolean): Differing {
  const [here, there] = [only(shorter, longer, of, isMentioned), only(longer, shorter, of, isMentioned)]
  return { shorter: here, longer: there, count: Math.min(here.length, there.length) }
}

/** Salient words that the other text does not mention at all. */
export function differingSalient(pair: Pair): Differing {
  return differing(pair, (text) => text.salient, true)
}

/** Names of persons that the other text does not mention at all. */
export function differingPersons(pair: Pair): Differing {
  return differing(pair, (text) => text.persons, true)
}

/** Numbers that the other text does not have. */
export function differingNumbers(pair: Pair): Differing {
  return differing(pair, (text) => text.numbers, false)
}

/** «a, b, c against d, e», at most four a side. */
export function against({ shorter, longer }: Pair, differing: Differing): string {
  const named = ({ words }: ComparedText, found: readonly number[]) =>
    found
      .slice(0, 4)
      .map((word) => words.word(word))
      .join('، ')
  return `${named(shorter, differing.shorter)} against ${named(longer, differing.longer)}`
}
