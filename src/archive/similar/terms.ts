import { fold } from '../../arabic/fold.ts'

/** Words are told apart by a hash of so many bits; what falls together by chance only shares a rarity. */
export const termBits = 21
const termMask = (1 << termBits) - 1

/** What may begin a word before the letters that carry its meaning; longest first. */
const prefixes = ['وال', 'بال', 'كال', 'فال', 'ولل', 'ال', 'لل'] as const
/** A word must keep so many letters. */
const shortest = 3

const isLetter = new Uint8Array(0x10000)
for (let code = 0; code < 0x10000; code++) if (/[\p{L}\p{Nd}]/u.test(String.fromCharCode(code))) isLetter[code] = 1

function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5
  for (let index = from; index < to; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return (value ^ (value >>> termBits)) & termMask
}

function withoutPrefix(text: string, from: number, to: number): number {
  for (const prefix of prefixes) {
    if (to - from - prefix.length >= shortest && text.startsWith(prefix, from)) return from + prefix.length
  }
  return from
}

/** Calls back with the hash of every folded word of a text that has letters enough to mean something. */
export function eachTerm(text: string, take: (term: number) => void): void {
  const folded = fold(text)
  for (let from = 0; from < folded.length; ) {
    if (isLetter[folded.charCodeAt(from)] === 0) {
      from++
      continue
    }
    let to = from + 1
    while (to < folded.length && isLetter[folded.charCodeAt(to)] === 1) to++
    const start = withoutPrefix(folded, from, to)
    if (to - start >= shortest) take(hash(folded, start, to))
    from = to
  }
}
