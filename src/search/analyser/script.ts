/** In which letters a word is written. */

const arabicWord = /^[\u0621-\u064A]+$/
const latinWord = /^[\p{Script=Latin}\p{M}'’`;,./[\]-]+$/u

/** Whether a base form is of nothing but Arabic letters: no other has clitics or endings. */
export function isArabic(base: string): boolean {
  return arabicWord.test(base)
}

/** Whether a word is written in Latin letters, or in keys that may be Arabic ones. */
export function isLatin(word: string): boolean {
  return latinWord.test(word)
}
