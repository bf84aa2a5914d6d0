import { fold } from '../../arabic/fold.ts'
import { foldedWords } from '../../arabic/words.ts'

const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** What a code unit does in a folded text: 0 parts words; else it begins one or may stand inside. */
const BEGINS = 1
const CONTINUES = 2

const classes = new Uint8Array(0x10000)
for (let code = 0; code < 0x10000; code++) {
  const char = String.fromCharCode(code)
  if (/[\p{L}\p{Nd}]/u.test(char)) classes[code] = BEGINS
  else if (/\p{M}/u.test(char)) classes[code] = CONTINUES
}

/** FNV-1a of a folded word, 32 bits. */
export function hashWord(word: string): number {
  let hash = OFFSET_BASIS
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), PRIME)
  return hash >>> 0
}

/** The hashes of a text's folded words in order: `foldedWords(text).map(hashWord)`, three times as fast. */
export function wordHashes(text: string, into: number[] = []): number[] {
  const folded = fold(text)
  const from = into.length
  let hash = OFFSET_BASIS
  let inside = false
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index)
    const kind = classes[code]!
    if (kind === BEGINS || (kind === CONTINUES && inside)) {
      hash = Math.imul(hash ^ code, PRIME)
      inside = true
      continue
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      // Letters beyond the basic plane are too rare for a table of their own.
      into.length = from
      for (const word of foldedWords(text)) into.push(hashWord(word))
      return into
    }
    if (inside) into.push(hash >>> 0)
    hash = OFFSET_BASIS
    inside = false
  }
  if (inside) into.push(hash >>> 0)
  return into
}
