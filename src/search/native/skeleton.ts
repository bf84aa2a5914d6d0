/**
 * Which part of the dictionary a word stands in: what clitics, endings, vowels and plural patterns leave of it, so that the
 * forms of a word, its class and its kin are nearly always fetched by one request.
 *
 *     والسعوديين ─> لسعدن ─> لسعد ─> سعد      السعودية ─> لسعده ─> سعد      مدارس, مدرسة ─> مدرس
 *
 * A part of the format: nothing is found or lost by it (what stands elsewhere is pointed to), but a reader must cut as the
 * builder did. Long vowels and hamza go; then, while more than three letters are left, endings and clitics.
 */
const weakLetters = /[اويء]/g
const endings = new Set('هتنمك')
const clitics = new Set('فبكلستن')
const arabicLetter = /^[\u0621-\u064A]/

/** Letters kept whatever they are, and the most that count. */
const FEWEST = 3
const MOST = 4

/** The skeleton of a base form or a key. */
export function skeleton(word: string): string {
  if (!arabicLetter.test(word)) return word.slice(0, MOST)
  const letters = word.replace(weakLetters, '')
  let end = letters.length
  while (end > FEWEST && endings.has(letters[end - 1]!)) end--
  let start = 0
  while (end - start > FEWEST && clitics.has(letters[start]!)) start++
  return letters.slice(start, Math.min(end, start + MOST))
}

/** Code unit order, the order of everything sorted in the index. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
