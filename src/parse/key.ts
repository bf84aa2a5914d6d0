import { FoldedText } from '../arabic/folded-text.ts'
import { BYTE_ORDER_MARK, TATWEEL } from '../arabic/letters.ts'

const folded = new FoldedText()

/**
 * What is left of a line for telling it from others: its folded words, one space between. The key of
 * «إقرأ أيضاً:», «اقرأ أيضا ..» and «• اقـــرأ أيضًا» is the same.
 */
export function lineKey(text: string): string {
  const { codes, length } = folded.clear().add(text)
  return Buffer.from(codes.buffer, 0, length * 2).toString('utf16le')
}

/** Marks, tatweel and invisible characters that may stand between two letters of a word. */
const between = `[\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069${BYTE_ORDER_MARK}${TATWEEL}]*`

/** Letters that folding makes one, for a pattern over the text as it stands. */
const classes: Record<string, string> = {
  ا: '[اأإآٱ]ء?',
  ه: '[هةہھ]',
  ي: '[يىئی]',
  و: '[وؤ]',
  ك: '[كک]',
  ' ': '[\\s\\u00a0]+',
}

/**
 * Source of a regular expression that matches folded words in an unfolded text, in all their spellings: it finds
 * where a marker stands without folding the text around it.
 */
export function loose(folded: string): string {
  return [...folded]
    .map((char) => (classes[char] ?? char.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')) + (char === ' ' ? '' : between))
    .join('')
}
