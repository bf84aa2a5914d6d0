/**
 * Near misses: «هل تقصد …؟». Words are compared in base form, where spelling variants are gone already. A typing error is a
 * letter too much, too few, another one, or two that changed places (Damerau–Levenshtein, each letter moved at most once).
 *
 * For an index cut into files the words to compare must be found by their places: one error leaves one half of a word as it is.
 */

/** Most letters a word of so many letters may be away from what was meant. */
export function tolerance(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2
}

/** Letters next to each other on the keyboard or alike in print: changing one for the other is half an error. */
const confusable = [
  'تط',
  'سص',
  'دض',
  'ذز',
  'زظ',
  'ضظ',
  'ثس',
  'هح',
  'حخ',
  'جحخ',
  'عغ',
  'فق',
  'بتثن',
  'رز',
  'كق',
  'صض',
  'طظ',
  'سش',
]
const pairs = new Set<string>()
for (const row of confusable) for (const a of row) for (const b of row) if (a !== b) pairs.add(a + b)

const COMMON_ERROR = 0.5
const vowels = 'اوي'

const changeCost = (from: string, to: string) => (pairs.has(from + to) ? COMMON_ERROR : 1)
const omitCost = (letter: string) => (vowels.includes(letter) ? COMMON_ERROR : 1)

/** How far two base forms are apart; Infinity where it is more than `most`. */
export function distance(some: string, others: string, most: number): number {
  // Every error costs at least half.
  if (Math.abs(some.length - others.length) * COMMON_ERROR > most) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let row: number[] = [0]
  for (const letter of others) row.push(row.at(-1)! + omitCost(letter))
  for (let i = 1; i <= some.length; i++) {
    const a = some[i - 1]!
    const next = [row[0]! + omitCost(a)]
    for (let j = 1; j <= others.length; j++) {
      const b = others[j - 1]!
      let cost = Math.min(
        row[j]! + omitCost(a),
        next[j - 1]! + omitCost(b),
        row[j - 1]! + (a === b ? 0 : changeCost(a, b)),
      )
      if (i > 1 && j > 1 && a === others[j - 2] && b === some[i - 2]) cost = Math.min(cost, before[j - 2]! + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  const cost = row.at(-1)!
  return cost <= most ? cost : Number.POSITIVE_INFINITY
}

/** A word of the archive. */
export interface KnownWord {
  base: string
  documents: number
}

export interface Suggestion extends KnownWord {
  distance: number
}

/**
 * The words that may have been meant, best first: an error more is outweighed by a hundred times the documents. A word that
 * is not ten times as common as what was typed is no better, so it is not offered.
 * @param typedDocuments documents that have the word as typed.
 */
export function suggestions(typed: string, words: Iterable<KnownWord>, typedDocuments = 0): Suggestion[] {
  const most = tolerance(typed.length)
  const found: Suggestion[] = []
  for (const { base, documents } of words) {
    if (base === typed || documents < typedDocuments * 10 || documents === 0) continue
    const away = distance(typed, base, most)
    if (away <= most) found.push({ base, documents, distance: away })
  }
  const worth = ({ documents, distance }: Suggestion) => Math.log10(documents) - 2 * distance
  return found.sort((a, b) => worth(b) - worth(a) || (a.base < b.base ? -1 : 1))
}
