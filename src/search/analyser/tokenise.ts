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

const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

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

/**
 * Tells the place of every word of a text, in order, and a hash of its code units (FNV-1a, 32 bits): for whoever has millions
 * of them.
 */
export function visitWords(text: string, visit: (start: number, end: number, hash: number) => void): void {
  const { length } = text
  for (let index = 0; index < length; ) {
    const start = index
    const kind = kinds[text.charCodeAt(index)] || kindAt(text, index)
    if (kind !== LETTER && kind !== DIGIT) {
      index += width(text, index)
      continue
    }
    let hash = OFFSET_BASIS
    do {
      for (let left = width(text, index); left > 0; left--) hash = Math.imul(hash ^ text.charCodeAt(index++), PRIME)
    } while (index < length && goesOn(text, index, kind))
    visit(start, index, hash)
  }
}

/** Whether a word of a kind has the character at an index too. */
function goesOn(text: string, index: number, kind: number): boolean {
  const next = kinds[text.charCodeAt(index)] || kindAt(text, index)
  return next === kind || next === SILENT || (next === SEPARATOR && kind === DIGIT && isDigit(text, index + 1))
}

const isDigit = (text: string, index: number) => index < text.length && kindAt(text, index) === DIGIT
