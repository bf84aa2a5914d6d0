import { fold } from '../arabic/fold.ts'

/**
 * The folded words of a text in one pass, for keys that are made of every line and body: exactly what
 * `foldedWords(text).join(' ')` gives for letters of the basic plane, without the strings in between.
 */

/** What a code unit is in a key: its folded code, or one of the values below. */
const UNKNOWN = -1
const DROPPED = -2
const SEPARATOR = -3
/** Folds to several letters, or is half of a surrogate pair: the text goes the long way. */
const COMPOUND = -4
/** A combining mark that folding leaves: it goes on with a word and begins none. */
const MARK = 0x10000

const classes = new Int32Array(0x10000).fill(UNKNOWN)

function classify(code: number): number {
  const folded = fold(String.fromCharCode(code))
  if (folded === '') return DROPPED
  if (folded.length > 1 || (code >= 0xd800 && code <= 0xdfff)) return COMPOUND
  if (/[\p{L}\p{Nd}]/u.test(folded)) return folded.charCodeAt(0)
  return /\p{M}/u.test(folded) ? folded.charCodeAt(0) + MARK : SEPARATOR
}

let units = new Uint16Array(4096)

/** Folded words of a text joined by one space; null where a character needs the long way. */
export function foldedKey(text: string): string | null {
  const length = writeKey(text)
  return length < 0 ? null : Buffer.from(units.buffer, 0, length * 2).toString('utf16le')
}

/** Writes the key into `units`, gives its length; -1 where a character needs the long way. */
function writeKey(text: string): number {
  if (units.length < text.length) units = new Uint16Array(text.length * 2)
  let length = 0
  let inWord = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    let found = classes[code]!
    if (found === UNKNOWN) found = classes[code] = classify(code)
    if (found >= MARK) {
      if (inWord) units[length++] = found - MARK
    } else if (found >= 0) {
      if (!inWord && length > 0) units[length++] = 0x20
      inWord = true
      units[length++] = found
    } else if (found === SEPARATOR) inWord = false
    else if (found === COMPOUND) return -1
  }
  return length
}
