/** Arabic that was typed in Latin letters («Lavrov»). They do not say which word is meant: the archive's vocabulary must have it. */
import { HEH } from '../../arabic/letters.ts'
import { baseForm } from './forms.ts'
import { latinNames } from './tables/latin-names.ts'
import { romanisation, soundsAlike } from './tables/romanisation.ts'

/** The word of Arabic that a name of the table stands for; undefined where its sounds must tell. */
export function fromLatinName(name: string): string | undefined {
  const plain = plainLatin(name)
  return latinNames.find(([latin]) => plainLatin(latin) === plain)?.[1]
}

const alike = new Map<string, string>()
for (const row of soundsAlike) for (const letter of row) if (!alike.has(letter)) alike.set(letter, row[0]!)

/** Sounds that differ between an Arabic word and a Latin one are made one, and vowels dropped; ع too, which Latin has no letter for. */
function soundsOf(letters: string): string {
  return [...letters.replace(/[اويءع]/g, '')].map((letter) => alike.get(letter) ?? letter).join('')
}

/** Letters alone, in lower case, without the article; of doubled consonants one, which Arabic writes once. */
function plainLatin(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters
    .replace(/^al-/, '')
    .replace(/[’`]/g, "'")
    .replace(/-/g, '')
    .replace(/([^aeiou'])\1/g, '$1')
}

/** The word without its article, and with one ل for two, as in «الله». */
function plainArabic(base: string): string {
  return base.replace(/^ال(?=...)/, '').replace(/ل(?=ل)/g, '')
}

/** A row of the table, ready to be compared with. */
interface Grapheme {
  latin: string
  first: boolean
  last: boolean
  usual: string[]
  unusual: string[]
}

const spellings = (texts: string) => texts.split(' ').map((text) => (text === '-' ? '' : text))

const graphemes = romanisation.map(([pattern, usual, unusual]): Grapheme => {
  const [first, last] = [pattern.startsWith('^'), pattern.endsWith('$')]
  const latin = pattern.slice(first ? 1 : 0, last ? -1 : undefined)
  return { latin, first, last, usual: spellings(usual), unusual: unusual === undefined ? [] : spellings(unusual) }
})

/** The graphemes that may stand at a place of a name; those of its beginning and end instead of the usual ones. */
function graphemesAt(name: string, index: number): Grapheme[] {
  const found = graphemes.filter(
    ({ latin, first, last }) =>
      name.startsWith(latin, index) && (!first || index === 0) && (!last || index + latin.length === name.length),
  )
  const isPlaced = (latin: string) => found.some((one) => one.latin === latin && (one.first || one.last))
  return found.filter(({ latin, first, last }) => first || last || !isPlaced(latin))
}

/** Skeletons of one name at most. */
const MOST_SKELETONS = 4

/**
 * The skeletons of a name in Latin letters: the consonants that Arabic spellings of it have («Lavrov» and «لافروف»: لفرف). None for
 * a word of fewer than two consonants, which would fit too much.
 */
export function latinSkeletons(name: string): string[] {
  const plain = plainLatin(name)
  let found = ['']
  for (let index = 0; index < plain.length; ) {
    const longest = graphemesAt(plain, index).reduce<Grapheme | undefined>(
      (best, one) => (weightOf(one) > (best ? weightOf(best) : 0) ? one : best),
      undefined,
    )
    const sounds = [...new Set((longest?.usual ?? ['']).map(soundsOf))]
    found = found.flatMap((skeleton) => sounds.map((sound) => skeleton + sound)).slice(0, MOST_SKELETONS)
    index += longest?.latin.length ?? 1
  }
  // A «h» at the end is teh marbuta, or a letter.
  const endings = found.flatMap((skeleton) => (skeleton.endsWith(HEH) ? [skeleton.slice(0, -1), skeleton] : [skeleton]))
  return [...new Set(endings)].filter((skeleton) => skeleton.length >= 2)
}

/** Longer ones first, of as long ones those that know their place. */
function weightOf({ latin, first, last }: Grapheme): number {
  return 2 * latin.length + (first || last ? 1 : 0)
}

/** The skeleton of an Arabic base form or key, to be compared with `latinSkeletons`. */
export function arabicSkeleton(base: string): string {
  return soundsOf(plainArabic(baseForm(base)).replace(/ه$/, ''))
}

/** What it costs that a spelling is unusual, a vowel is short, a Latin letter is not written, or an Arabic one not heard. */
const [UNUSUAL, SHORT] = [0.3, 0.1]
const silent = (latin: string, index: number) => (index > 0 && /[aeiou']/.test(latin) ? 0.3 : 1)
const unheard = (arabic: string) => ({ ا: 0.5, و: 0.5, ي: 0.5, ء: 0.4, ع: 0.5, ه: 0.7 })[arabic] ?? 1

/**
 * How well Arabic words fit a Latin name, 0–1: by the cheapest way to read the one as the other, letter by letter («Lavrov»:
 * لافروف before لفرف, «Hamas»: حماس before هامش).
 *
 * @returns of one name, for many words
 */
export function latinFit(name: string): (base: string) => number {
  const latin = plainLatin(name)
  const places = Array.from(latin, (_, index) => graphemesAt(latin, index))
  return (base) => {
    const arabic = plainArabic(base)
    return Math.max(0, 1 - costOf(latin, places, arabic) / Math.max(2, arabic.length))
  }
}

/** @param places the graphemes that may stand at each place of the name */
function costOf(latin: string, places: readonly Grapheme[][], arabic: string): number {
  const width = arabic.length + 1
  const costs = new Float64Array((latin.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const reach = (index: number, at: number, cost: number) => {
    const cell = index * width + at
    if (cost < costs[cell]!) costs[cell] = cost
  }
  costs[0] = 0
  for (let index = 0; index <= latin.length; index++) {
    for (let at = 0; at < width; at++) {
      const cost = costs[index * width + at]!
      if (at < arabic.length) reach(index, at + 1, cost + unheard(arabic[at]!))
      if (index < latin.length) reach(index + 1, at, cost + silent(latin[index]!, index))
      for (const { latin: letters, usual, unusual } of places[index] ?? []) {
        const end = index + letters.length
        for (const text of usual)
          if (arabic.startsWith(text, at)) reach(end, at + text.length, cost + (text === '' ? SHORT : 0))
        for (const text of unusual) if (arabic.startsWith(text, at)) reach(end, at + text.length, cost + UNUSUAL)
      }
    }
  }
  return costs.at(-1)!
}

/** A word of the archive that may be meant by a name in Latin letters. */
export interface SoundingWord {
  key: string
  documents: number
}

/** What fits worse is another word; or, beside a name that the archive has as typed, is not sure to be the same. */
export const [LEAST_FIT, SURE_FIT] = [0.7, 0.9]

/** A word that is worse by more than this is not what was meant. */
const MARGIN = 0.1

/**
 * The words that a name in Latin letters means, the likeliest first: by how they fit, and a little by how often they are met; of
 * equals those that come first.
 */
export function likeliest(
  name: string,
  words: readonly SoundingWord[],
  { most, leastFit }: { most: number; leastFit: number },
): SoundingWord[] {
  const fitOf = latinFit(name)
  const fitting = words.flatMap((word) => {
    const fit = fitOf(word.key)
    return fit < leastFit ? [] : [{ word, worth: fit + Math.log10(word.documents) / 12 }]
  })
  fitting.sort((a, b) => b.worth - a.worth)
  const best = fitting.filter(({ worth }) => worth >= fitting[0]!.worth - MARGIN).map(({ word }) => word)
  return best.filter(({ key }, index) => best.findIndex((other) => other.key === key) === index).slice(0, most)
}
