import { thresholds } from './thresholds.ts'

/** Mixes a 32-bit number so that each bit of it changes about half of the result's (MurmurHash3's finaliser). */
export function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The hash of the shingle that begins at word `index`. */
function shingleAt(hashes: ArrayLike<number>, index: number): number {
  let hash = 0
  for (let word = index; word < index + thresholds.shingle; word++) {
    hash = Math.imul(hash, 0x9e3779b1) + hashes[word]!
    hash = (hash << 15) | (hash >>> 17)
  }
  return mix(hash)
}

/** Hashes of the shingles in the words [from, to), in order, repeated ones repeated. */
export function shinglesOf(hashes: ArrayLike<number>, from = 0, to = hashes.length): Uint32Array {
  const count = Math.max(0, Math.min(to, hashes.length) - from - thresholds.shingle + 1)
  const shingles = new Uint32Array(count)
  for (let index = 0; index < count; index++) shingles[index] = shingleAt(hashes, from + index)
  return shingles
}

/** The same as a set: ascending, each once, in the same memory. */
export function shingleSet(shingles: Uint32Array): Uint32Array {
  const sorted = shingles.sort()
  let kept = 0
  for (let index = 0; index < sorted.length; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) sorted[kept++] = sorted[index]!
  }
  return sorted.subarray(0, kept)
}

/** Number of shingles that two sets share. */
export function sharedShingles(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  let at = 0
  let other = 0
  while (at < a.length && other < b.length) {
    const difference = a[at]! - b[other]!
    if (difference === 0) shared++
    if (difference <= 0) at++
    if (difference >= 0) other++
  }
  return shared
}
