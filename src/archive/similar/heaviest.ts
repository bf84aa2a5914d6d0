/** The terms that weigh most so far, heaviest first, of equal ones those that come first. */
export class Heaviest {
  readonly terms: Uint32Array
  readonly weights: Float64Array
  length = 0

  /** @param most how many are kept */
  constructor(most: number) {
    this.terms = new Uint32Array(most)
    this.weights = new Float64Array(most)
  }

  /** Returns the least weight that a term must have now. */
  add(term: number, weight: number): number {
    const { terms, weights } = this
    const most = terms.length
    let at = this.length
    if (at === most && !this.#isBefore(term, weight, at - 1)) return weights[at - 1]!
    if (at < most) this.length++
    else at--
    for (; at > 0 && this.#isBefore(term, weight, at - 1); at--) {
      terms[at] = terms[at - 1]!
      weights[at] = weights[at - 1]!
    }
    terms[at] = term
    weights[at] = weight
    return this.length < most ? 0 : weights[most - 1]!
  }

  #isBefore(term: number, weight: number, at: number): boolean {
    return weight > this.weights[at]! || (weight === this.weights[at]! && term < this.terms[at]!)
  }
}
