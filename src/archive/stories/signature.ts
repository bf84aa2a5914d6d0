/**
 * Signatures: MinHash by one permutation (Li, Owen, Zhang 2012) with optimal densification (Shrivastava 2017). Every
 * shingle falls into one row by its hash and the row keeps the least; a row that stayed empty takes over the value of
 * another, chosen by hash, so that the share of equal rows of two signatures estimates their resemblance also for
 * short texts.
 *
 *     [0] number of shingles | whole body: 96 rows | opening: 32 rows
 */
import { mix, shinglesOf } from './shingles.ts'
import { thresholds } from './thresholds.ts'

/** Numbers of a signature. */
export const signatureLength = 1 + thresholds.wholeRows + thresholds.openingRows
/** Where the rows over the whole body and over the opening begin. */
export const wholeStart = 1
export const openingStart = 1 + thresholds.wholeRows

const EMPTY = 0xffffffff

/**
 * Signature of the hashed words of a body; the headline has no part in it, for papers re-head what they take over. Too short
 * a text has no shingles and meets no other.
 */
export function signatureOf(hashes: ArrayLike<number>): Uint32Array {
  const signature = new Uint32Array(signatureLength).fill(EMPTY)
  const shingles = shinglesOf(hashes)
  signature[0] = hashes.length < thresholds.fewestWords ? 0 : shingles.length
  if (signature[0] === 0) return signature
  fillRows(signature.subarray(wholeStart, openingStart), shingles)
  fillRows(signature.subarray(openingStart), shingles.subarray(0, thresholds.openingWords))
  return signature
}

function fillRows(rows: Uint32Array, shingles: Uint32Array): void {
  for (const shingle of shingles) {
    const row = Math.floor((shingle / 0x100000000) * rows.length)
    const value = Math.min(mix(shingle), EMPTY - 1)
    if (value < rows[row]!) rows[row] = value
  }
  const filled = rows.slice()
  for (let row = 0; row < rows.length; row++) {
    for (let attempt = 1; rows[row] === EMPTY; attempt++)
      rows[row] = filled[mix(row * 0x9e37 + attempt * 0x85eb) % rows.length]!
  }
}

/** What the signatures at two offsets of a packed array let expect. */
export interface Estimate {
  resemblance: number
  containment: number
}

/** Estimates resemblance and containment, of the openings too where they are more alike than the whole. */
export function estimate(packed: Uint32Array, a: number, b: number): Estimate {
  const resemblance = equalRows(packed, a + wholeStart, b + wholeStart, thresholds.wholeRows)
  const [less, more] = packed[a]! < packed[b]! ? [packed[a]!, packed[b]!] : [packed[b]!, packed[a]!]
  const whole = ((resemblance / (1 + resemblance)) * (less + more)) / less
  const opening = equalRows(packed, a + openingStart, b + openingStart, thresholds.openingRows)
  return { resemblance, containment: Math.min(1, Math.max(whole, (2 * opening) / (1 + opening))) }
}

function equalRows(packed: Uint32Array, a: number, b: number, rows: number): number {
  let equal = 0
  for (let row = 0; row < rows; row++) if (packed[a + row] === packed[b + row]) equal++
  return equal / rows
}
