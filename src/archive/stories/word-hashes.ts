import type { FoldedText } from '../../arabic/folded-text.ts'

const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a of a text's code units, 32 bits. */
export function hashWord(text: string): number {
  let hash = OFFSET_BASIS
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME)
  return hash >>> 0
}

/** The same of the code units in [from, to). */
export function hashUnits(codes: Uint16Array, from: number, to: number): number {
  let hash = OFFSET_BASIS
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ codes[index]!, PRIME)
  return hash >>> 0
}

/** The hashes of the words [from, count) of a folded text, in order. */
export function hashesOf(folded: FoldedText, from = 0): Uint32Array {
  const hashes = new Uint32Array(folded.count - from)
  for (let word = from; word < folded.count; word++)
    hashes[word - from] = hashUnits(folded.codes, folded.start(word), folded.end(word))
  return hashes
}
