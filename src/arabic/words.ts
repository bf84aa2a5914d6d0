import { fold } from './fold.ts'
import { invisibleRanges, markRanges, TATWEEL } from './letters.ts'

/** A word of a text by its place: UTF-16 offsets, end exclusive. */
export interface Word {
  start: number
  end: number
}

/** Starts and goes on inside a word: letters and digits of any script. */
const starts = 2
/** Only goes on: marks, tatweel, invisible characters. */
const goesOn = 1

/** Class of every code unit of the Basic Multilingual Plane; surrogates are looked at in pairs. */
const classes = buildClasses()

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    const char = String.fromCharCode(code)
    if (/[\p{L}\p{Nd}]/u.test(char)) table[code] = starts
    else if (/\p{M}/u.test(char)) table[code] = goesOn
  }
  for (const [from, to] of [...markRanges, ...invisibleRanges]) table.fill(goesOn, from, to + 1)
  table[TATWEEL.charCodeAt(0)] = goesOn
  return table
}

const astralStart = /[\p{L}\p{Nd}]/u
const astralInside = /\p{M}/u

/** Class of the character at an index: of the pair, where it is the first half of one. */
function classAt(text: string, index: number, code: number): number {
  if (code < 0xd800 || code > 0xdbff) return classes[code]!
  const char = String.fromCodePoint(text.codePointAt(index)!)
  if (char.length < 2) return 0
  return astralStart.test(char) ? starts : astralInside.test(char) ? goesOn : 0
}

/** Calls back with the place of every word, in order. Punctuation parts words with or without a space. */
export function eachWord(text: string, found: (start: number, end: number) => void): void {
  let start = -1
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const kind = classAt(text, index, code)
    if (start < 0) {
      if (kind === starts) start = index
    } else if (kind === 0) {
      found(start, index)
      start = -1
    }
    if (kind !== 0 && code >= 0xd800 && code <= 0xdbff) index++
  }
  if (start >= 0) found(start, text.length)
}

/** The words of a text, in order. */
export function words(text: string): Word[] {
  const found: Word[] = []
  eachWord(text, (start, end) => found.push({ start, end }))
  return found
}

/** The folded words of a text: what is left for comparing two texts. Punctuation and spacing do not count. */
export function foldedWords(text: string): string[] {
  const folded = fold(text)
  const found: string[] = []
  eachWord(folded, (start, end) => found.push(folded.slice(start, end)))
  return found
}

/** Number of words. */
export function countWords(text: string): number {
  let count = 0
  eachWord(text, () => count++)
  return count
}
