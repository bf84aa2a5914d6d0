import { fold } from './fold.ts'
import { invisibleRanges, markRanges, TATWEEL } from './letters.ts'

/** Runs of letters, digits, marks and invisible characters that stand inside a word. */
const inside = [...markRanges, ...invisibleRanges]
  .map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`)
  .join('')
const wordPattern = new RegExp(`[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd}\\p{M}${inside}${TATWEEL}])*`, 'gu')

/** A word of a text by its place: UTF-16 offsets, end exclusive. */
export interface Word {
  start: number
  end: number
}

/** The words of a text, in order. Punctuation parts words with or without a space. */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(wordPattern)) found.push({ start: match.index, end: match.index + match[0].length })
  return found
}

/** The folded words of a text: what is left for comparing two texts. Punctuation and spacing do not count. */
export function foldedWords(text: string): string[] {
  return fold(text).match(wordPattern) ?? []
}

/** Number of words. */
export function countWords(text: string): number {
  return text.match(wordPattern)?.length ?? 0
}
