/** Codes of whole numbers as decisions of a range coder; while its models know nothing they are the codes of those names. */
import type { BinaryCoder, Models } from './range-coder.ts'

/** Ones in a row at most; what is beyond is written in 32 plain bits after that many. */
const LONGEST_UNARY = 24

/** A number from 0: that many ones, then a zero. They go by the models from `at` on, `width` of them, the last for all further ones. */
export function codeUnary(coder: BinaryCoder, models: Models, at: number, width: number, value: number): number {
  let ones = 0
  while (ones < LONGEST_UNARY && coder.bit(models, at + Math.min(ones, width - 1), value > ones ? 1 : 0) === 1) ones++
  return ones < LONGEST_UNARY ? ones : ones + coder.raw(value - ones, 32)
}

/** Models of a Rice code's quotient, and of the two highest bits of its rest by whether the quotient is 0, 1 or more. */
export const [QUOTIENT_MODELS, REST_MODELS] = [8, 9]

/**
 * A number from 0 that is mostly near `2 ** k`: its quotient by that as `codeUnary`, then its rest in k bits.
 *
 * @param quotient `QUOTIENT_MODELS` from there on. @param rest `REST_MODELS` from there on.
 */
export function codeRice(
  coder: BinaryCoder,
  models: Models,
  { k, quotient, rest }: { k: number; quotient: number; rest: number },
  value: number,
): number {
  const high = codeUnary(coder, models, quotient, QUOTIENT_MODELS, value >>> k)
  if (k === 0) return high
  const at = rest + 3 * Math.min(high, 2)
  let low = coder.bit(models, at, (value >>> (k - 1)) & 1)
  if (k > 1) low = low * 2 + coder.bit(models, at + 1 + low, (value >>> (k - 2)) & 1)
  const plain = Math.max(0, k - 2)
  const last = coder.raw(value & ((1 << plain) - 1), plain)
  return ((high << k) | (low << plain) | last) >>> 0
}

/** The Rice parameter for values of this mean: that of the nearest power of two, Golomb's rule. */
export function riceParameter(mean: number): number {
  return mean <= 1 ? 0 : Math.min(31, Math.max(0, Math.ceil(Math.log2((mean + 1) * Math.LN2))))
}
