/**
 * Parts a text into the words the search counts. Beside what `arabic/words` does for comparing texts, a search needs:
 *
 *  - Numbers glued to letters are parted: «2021م» is «2021» and «م», «كوفيد19» is «كوفيد» and «19». A reader asks for the
 *    number or the word alone, and «كوفيد-19» must give the same positions as «كوفيد19».
 *  - A number stays whole across its separators: «1,000», «٢٫٥», «١٬٠٠٠».
 *  - Punctuation parts with or without a space; `_` of hashtags too; marks, tatweel and invisible characters do not.
 */
import { invisibleRanges, markRanges, TATWEEL } from '../../arabic/letters.ts'

/** A word by its place in the text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number
  end: number
}

const silent = [...markRanges, ...invisibleRanges]
  .map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`)
  .join('')
const inside = `[\\p{M}${silent}${TATWEEL}]*`

/** A number with its separators, or a run of letters with all that stands silently inside it. */
const tokenPattern = new RegExp(
  `\\p{Nd}${inside}(?:[.,٫٬]?\\p{Nd}${inside})*|\\p{L}${inside}(?:\\p{L}${inside})*`,
  'gu',
)

/** The words of a text, in order. */
export function tokenise(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(tokenPattern))
    found.push({ start: match.index, end: match.index + match[0].length })
  return found
}
