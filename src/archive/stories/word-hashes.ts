import { fold } from '../../arabic/fold.ts'
import { eachWord } from '../../arabic/words.ts'

const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a of the code units in [from, to), 32 bits. */
export function hashWord(text: string, from = 0, to = text.length): number {
  let hash = OFFSET_BASIS
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME)
  return hash >>> 0
}

/** The hashes of a text's folded words in order, without making a string of any; added to `into`, which is returned. */
export function wordHashes(text: string, into: number[] = []): number[] {
  const folded = fold(text)
  eachWord(folded, (start, end) => into.push(hashWord(folded, start, end)))
  return into
}
