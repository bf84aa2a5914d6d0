/** A term in more than this share of the articles tells nothing. */
const commonShare = 0.1
/** In a small archive any word is soon in a tenth of the articles. */
const fewestCommon = 20

/** Steps in which frequencies are told apart: so many make twice as much. */
const stepsOfOctave = 16

const stepOf = (count: number) => Math.floor(Math.log2(count) * stepsOfOctave)
const countAt = (step: number) => 2 ** (step / stepsOfOctave)

/**
 * Inverse document frequencies, told apart in steps: one more article changes the weight of the few terms that reach the next
 * step by it, and of no other, until the archive has grown by a twentieth.
 */
export class Rarity {
  /** The archive's size, as a step: another one changes all weights. */
  readonly step: number
  /** By the articles that a term is in, up to those of the most common that counts; 0 for one that is alone. */
  readonly #rarities: Float64Array

  constructor(articles: number) {
    this.step = stepOf(Math.max(1, articles))
    const size = countAt(this.step)
    const common = Math.floor(Math.max(fewestCommon, size * commonShare))
    this.#rarities = Float64Array.from({ length: common + 1 }, (_, found) =>
      found < 2 ? 0 : Math.log(size / countAt(stepOf(found)) + 1),
    )
  }

  /** Of a term that is in so many articles; 0 for one that tells nothing. */
  of(found: number): number {
    return found < this.#rarities.length ? this.#rarities[found]! : 0
  }
}
