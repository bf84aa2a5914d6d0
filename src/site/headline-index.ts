import { fold } from '../arabic/fold.ts'
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

/** The words that order a headline: folded, without opening quotes and signs, and without the article of its first word. */
export function headlineKey(headline: string): string {
  const words = fold(headline).replace(/^[^\p{L}\p{Nd}]+/u, '')
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

/** Headlines gathered in the archive's order, then ordered as an index has them. */
export class HeadlineIndex {
  readonly #keys: string[] = []

  add(headline: string): void {
    this.#keys.push(headlineKey(headline).slice(0, 60))
  }

  /** Positions in the index's order; those of one letter stand together, letters in their own order. */
  order(): { positions: Int32Array; counts: Int32Array } {
    const keys = this.#keys
    const letters = Uint8Array.from(keys, letterOf)
    const positions = Int32Array.from(keys.keys())
    positions.sort((a, b) => letters[a]! - letters[b]! || byCodeUnit(keys[a]!, keys[b]!) || a - b)
    const counts = new Int32Array(indexLetters.length)
    for (const letter of letters) counts[letter]!++
    return { positions, counts }
  }
}
