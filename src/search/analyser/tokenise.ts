/**
 * Parts a text into the words the search counts. Beside what `arabic/words` does for comparing texts, a search needs:
 *
 *  - Numbers glued to letters are parted: «2021م» is «2021» and «م», «كوفيد19» is «كوفيد» and «19». A reader asks for the
 *    number or the word alone, and «كوفيد-19» must give the same positions as «كوفيد19».
 *  - A number stays whole across its separators: «1,000», «٢٫٥», «١٬٠٠٠».
 *  - Punctuation parts with or without a space; `_` of hashtags too; marks, tatweel and invisible characters do not.
 *
 * Written as a scan over code units, since it sees every character of an archive: ten times as fast as a pattern.
 */
import { invisibleRanges, markRanges, TATWEEL } from '../../arabic/letters.ts'

/** A word by its place in the text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number
  end: number
}

const UNKNOWN = 0
const OTHER = 1
const LETTER = 2
const DIGIT = 3
/** Stands in a word and is not heard: marks, tatweel, invisible characters. */
const SILENT = 4
/** Stands between the digits of a number. */
const SEPARATOR = 5

/** Kind of each code unit, found out when it is first met. */
const kinds = new Uint8Array(0x10000)
for (const separator of '.,٫٬') kinds[separator.charCodeAt(0)] = SEPARATOR
for (const [from, to] of [...markRanges, ...invisibleRanges]) kinds.fill(SILENT, from, to + 1)
kinds[TATWEEL.charCodeAt(0)] = SILENT

function classify(char: string): number {
  if (/\p{Nd}/u.test(char)) return DIGIT
  if (/\p{L}/u.test(char)) return LETTER
  return /\p{M}/u.test(char) ? SILENT : OTHER
}

/** Kind of the character at an index; a character of two code units is asked for by its first. */
function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  const kind = kinds[code]!
  if (kind !== UNKNOWN) return kind
  if (code >= 0xd800 && code <= 0xdfff) return classify(String.fromCodePoint(text.codePointAt(index)!))
  return (kinds[code] = classify(text[index]!))
}

/** Code units of the character at an index. */
function width(text: string, index: number): number {
  if ((text.charCodeAt(index) & 0xf800) !== 0xd800) return 1
  return text.codePointAt(index)! > 0xffff ? 2 : 1
}

/** The words of a text, in order. */
export function tokenise(text: string): Span[] {
  const found: Span[] = []
  visitWords(text, (start, end) => found.push({ start, end }))
  return found
}

/** Tells the place of every word of a text, in order: for whoever has millions of them. */
export function visitWords(text: string, visit: (start: number, end: number) => void): void {
  let index = 0
  while (index < text.length) {
    const start = index
    const kind = kindAt(text, index)
    index += width(text, index)
    if (kind !== LETTER && kind !== DIGIT) continue
    while (index < text.length) {
      const next = kindAt(text, index)
      const goesOn =
        next === kind || next === SILENT || (next === SEPARATOR && kind === DIGIT && isDigit(text, index + 1))
      if (!goesOn) break
      index += width(text, index)
    }
    visit(start, index)
  }
}

const isDigit = (text: string, index: number) => index < text.length && kindAt(text, index) === DIGIT
