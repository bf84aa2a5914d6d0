import type { ComparedText } from '../text.ts'
import { mentionsOf } from './bare-word.ts'

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

/** What each of two texts has and the other has not. */
export interface Differing {
  shorter: string[]
  longer: string[]
  /** The smaller of the two counts: what is only added or only cut differs by nothing. */
  count: number
}

function differing(
  { shorter, longer }: Pair,
  has: (text: ComparedText, word: string) => boolean,
  of: (text: ComparedText) => ReadonlySet<string>,
): Differing {
  const only = (own: ComparedText, other: ComparedText) =>
    [...of(own)].filter((word) => !of(other).has(word) && !has(other, word))
  const [here, there] = [only(shorter, longer), only(longer, shorter)]
  return { shorter: here, longer: there, count: Math.min(here.length, there.length) }
}

const mentions = (text: ComparedText, word: string) => text.mentioned.has(mentionsOf(word)[0]!)

/** Salient words that the other text does not mention at all. */
export function differingSalient(pair: Pair): Differing {
  return differing(pair, mentions, (text) => text.salient)
}

/** Names of persons that the other text does not mention at all. */
export function differingPersons(pair: Pair): Differing {
  return differing(pair, mentions, (text) => text.persons)
}

/** Numbers that the other text does not have. */
export function differingNumbers(pair: Pair): Differing {
  return differing(
    pair,
    (text, number) => text.numbers.has(number),
    (text) => text.numbers,
  )
}

/** «a, b, c against d, e», at most four a side. */
export function against({ shorter, longer }: Differing): string {
  return `${shorter.slice(0, 4).join('، ')} against ${longer.slice(0, 4).join('، ')}`
}
