/** Folded words a paragraph must have: less is a set phrase, a greeting or a name with its titles. */
export const fewestPassageWords = 40

/** A paragraph that is long enough to be a passage. */
export interface Paragraph {
  /** 16 hexadecimal digits, from its folded words. */
  key: string
  /** Folded words. */
  words: number
  /** Index of the block in its article. */
  block: number
}

/** The key of a run of folded words, given by their hashes: two unlike 32-bit hashes, 16 hexadecimal digits. */
export function passageKey(hashes: ArrayLike<number>, from = 0, to = hashes.length): string {
  let high = to - from
  let low = 0x9747b28c
  for (let index = from; index < to; index++) {
    const hash = hashes[index]!
    high = Math.imul(high ^ hash, 0x01000193)
    high ^= high >>> 15
    low = Math.imul(low, 5) + Math.imul(((hash << 15) | (hash >>> 17)) ^ 0x1b873593, 0xcc9e2d51)
    low ^= low >>> 13
  }
  return hexadecimal(high) + hexadecimal(low)
}

function hexadecimal(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0')
}
