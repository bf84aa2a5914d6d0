import type { FoldedText } from '../../arabic/folded-text.ts'
import { hashUnits } from '../stories/word-hashes.ts'

/** Words are told apart by a hash of so many bits; what falls together by chance only shares a rarity. */
export const termBits = 21
const termMask = (1 << termBits) - 1

/** A word must keep so many letters without what may stand before them. */
const shortest = 3

const UNKNOWN = 2
/** 1 for letters and digits, by code unit; asked once each. */
const letters = new Uint8Array(0x10000).fill(UNKNOWN)

function isLetter(code: number): boolean {
  if (letters[code] === UNKNOWN) letters[code] = /[\p{L}\p{Nd}]/u.test(String.fromCharCode(code)) ? 1 : 0
  return letters[code] === 1
}

function termOf(codes: Uint16Array, from: number, to: number): number {
  const value = hashUnits(codes, from, to)
  return (value ^ (value >>> termBits)) & termMask
}

const [ALEF, BEH, FEH, KAF, LAM, WAW] = [0x0627, 0x0628, 0x0641, 0x0643, 0x0644, 0x0648]

/** Where the letters begin that carry the meaning: after ال or لل, and after وال، بال، كال، فال، ولل. */
function meaningFrom(codes: Uint16Array, from: number, to: number): number {
  const first = codes[from]
  const isJoined = first === WAW || first === BEH || first === KAF || first === FEH
  const at = isJoined ? from + 1 : from
  if (to - at - 2 < shortest || codes[at + 1] !== LAM) return from
  const isArticle = codes[at] === ALEF || (codes[at] === LAM && (!isJoined || first === WAW))
  return isArticle ? at + 2 : from
}

/** Calls back with the hash of every word from one on that has letters enough to mean something. */
export function eachTerm(folded: FoldedText, word: number, take: (term: number) => void): void {
  const { codes } = folded
  for (let index = word; index < folded.count; index++) {
    const end = folded.end(index)
    for (let from = folded.start(index); from < end; ) {
      if (!isLetter(codes[from]!)) {
        from++
        continue
      }
      let to = from + 1
      while (to < end && isLetter(codes[to]!)) to++
      const start = meaningFrom(codes, from, to)
      if (to - start >= shortest) take(termOf(codes, start, to))
      from = to
    }
  }
}
