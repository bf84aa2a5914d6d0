import { foldedWords } from '../arabic/words.ts'
import { byCodeUnit } from '../model/order.ts'

/** Letters of the index: the name in its page's address, and the letter as it is shown. */
export const indexLetters = [
  ['alef', 'ا'],
  ['beh', 'ب'],
  ['teh', 'ت'],
  ['theh', 'ث'],
  ['jeem', 'ج'],
  ['hah', 'ح'],
  ['khah', 'خ'],
  ['dal', 'د'],
  ['thal', 'ذ'],
  ['reh', 'ر'],
  ['zain', 'ز'],
  ['seen', 'س'],
  ['sheen', 'ش'],
  ['sad', 'ص'],
  ['dad', 'ض'],
  ['tah', 'ط'],
  ['zah', 'ظ'],
  ['ain', 'ع'],
  ['ghain', 'غ'],
  ['feh', 'ف'],
  ['qaf', 'ق'],
  ['kaf', 'ك'],
  ['lam', 'ل'],
  ['meem', 'م'],
  ['noon', 'ن'],
  ['heh', 'ه'],
  ['waw', 'و'],
  ['yeh', 'ي'],
  ['latin', 'A–Z'],
  ['digits', '0–9'],
  ['other', '…'],
] as const

const latin = indexLetters.findIndex(([name]) => name === 'latin')
const byLetter = new Map<string, number>(indexLetters.slice(0, latin).map(([, letter], index) => [letter, index]))

/** The words that order a headline: folded, without punctuation, and without the article of its first word. */
export function headlineKey(headline: string): string {
  const words = foldedWords(headline).join(' ')
  return words.startsWith('ال') && words.length > 4 ? words.slice(2) : words
}

/** Index into `indexLetters` of a key. */
export function letterOf(key: string): number {
  const first = key.charAt(0)
  const known = byLetter.get(first)
  if (known !== undefined) return known
  if (first >= 'a' && first <= 'z') return latin
  return first >= '0' && first <= '9' ? latin + 1 : latin + 2
}

/** Headlines as an index has them. */
export interface HeadlineOrder {
  /** In the index's order: those of one letter stand together, letters in their own order. */
  positions: Int32Array
  /** By position, as places in `indexLetters`. */
  letters: Uint8Array
}

/** Characters of a key that are compared. */
const compared = 60

/** Orders headlines, given in the archive's order. */
export function orderHeadlines(headlines: readonly string[]): HeadlineOrder {
  const keys = headlines.map(keyOf)
  const letters = Uint8Array.from(keys, letterOf)
  const positions = Int32Array.from(keys.keys())
  positions.sort((a, b) => letters[a]! - letters[b]! || byCodeUnit(keys[a]!, keys[b]!) || a - b)
  return { positions, letters }
}

/**
 * The same from an earlier order: only headlines that are new are looked at, and those they are held against.
 *
 * @param places which was which, see `archive/similar/compared.ts`
 */
export function orderNewHeadlines(
  headlines: readonly string[],
  before: HeadlineOrder,
  { oldOf, newOf }: { oldOf: Int32Array; newOf: Int32Array },
): HeadlineOrder {
  const stayed = before.positions.map((old) => newOf[old]!).filter((position) => position >= 0)
  const letters = new Uint8Array(headlines.length)
  const fresh: { position: number; key: string }[] = []
  for (const [position, old] of oldOf.entries()) {
    if (old < 0) fresh.push({ position, key: keyOf(headlines[position]!) })
    letters[position] = old < 0 ? letterOf(fresh.at(-1)!.key) : before.letters[old]!
  }
  const isBefore = (position: number, key: string, other: number, otherKey: string) =>
    (letters[position]! - letters[other]! || byCodeUnit(key, otherKey) || position - other) < 0
  fresh.sort((a, b) => (isBefore(a.position, a.key, b.position, b.key) ? -1 : 1))
  const positions = new Int32Array(headlines.length)
  let from = 0
  for (const [index, { position, key }] of fresh.entries()) {
    let [low, high] = [from, stayed.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = stayed[middle]!
      if (isBefore(other, keyOf(headlines[other]!), position, key)) low = middle + 1
      else high = middle
    }
    positions.set(stayed.subarray(from, low), from + index)
    positions[low + index] = position
    from = low
  }
  positions.set(stayed.subarray(from), from + fresh.length)
  return { positions, letters }
}

/**
 * The positions of an order without what says the same again: versions of a story under one headline, but for
 * marks and punctuation, stand once, by the newest.
 *
 * @param articles in the archive's order
 */
export function withoutRepeated(
  { positions }: HeadlineOrder,
  articles: readonly { headline: string; story: string }[],
): Int32Array {
  const versions = new Map<string, number>()
  for (const { story } of articles) versions.set(story, (versions.get(story) ?? 0) + 1)
  const newest = new Map<string, number>()
  const repeated = new Set<number>()
  for (const [position, { headline, story }] of articles.entries()) {
    if (versions.get(story) === 1) continue
    const name = `${story} ${foldedWords(headline).join(' ')}`
    if (newest.has(name)) repeated.add(position)
    else newest.set(name, position)
  }
  return positions.filter((position) => !repeated.has(position))
}

function keyOf(headline: string): string {
  return headlineKey(headline).slice(0, compared)
}
