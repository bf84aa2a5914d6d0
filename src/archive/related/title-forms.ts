/**
 * The forms a headline may take in a list of related titles. Compared are folded words, so that marks, hamza seats,
 * quotes and punctuation are out of the way already; what is left is what a site adds around the headline.
 */
import { foldedWords } from '../../arabic/words.ts'

/** Between a headline and what is not part of it: a site's name before or after, a section before. */
const separators: readonly RegExp[] = [
  /\s*[|¦｜]\s*/u, // «الجزيرة نت | عنوان»: nothing else is written so
  /\s+::+\s+|\s+\/\/?\s+/u, // «سياسي / عنوان» of the agencies
  /\s+[-–—]\s+/u, // «عنوان - صحيفة سبق»; without spaces it joins words
  /\s*[»›>]\s+/u, // breadcrumbs, «أخبار > عنوان»
]

/** What is taken off is a name of at most so many words, and so many must be left. */
const mostAffixWords = 5
const fewestHeadlineWords = 3

/** Marks of a title that was cut: «… ويؤكد...». */
const cutPattern = /(?:\.{2,}|…)\s*$/u

/** What a title may be found by. */
export interface TitleForms {
  /** Its folded words. */
  words: string[]
  /** Folded words without a leading or a trailing name, shortest last; not the full form. */
  trimmed: string[][]
  /** The title ends in dots: more may have followed. */
  cut: boolean
}

/** The forms of a title or headline. */
export function titleForms(title: string): TitleForms {
  const words = foldedWords(title)
  const trimmed: string[][] = []
  for (const separator of separators) {
    if (!separator.test(title)) continue
    const parts = title.split(separator).map(foldedWords)
    for (const rest of [parts.slice(1), parts.slice(0, -1), parts.slice(1, -1)]) {
      const left = rest.flat()
      const taken = words.length - left.length
      if (taken === 0 || taken > mostAffixWords * (parts.length - rest.length)) continue
      if (left.length >= fewestHeadlineWords) trimmed.push(left)
    }
  }
  return { words, trimmed, cut: cutPattern.test(title) }
}
