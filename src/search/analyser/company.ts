/**
 * The company words keep: two spellings of one name stand beside the same words, two names that only look alike do not.
 * Watches the words it is told of, whose neighbours it counts while the archive's texts pass by once.
 */

/** Neighbours to either side. */
const REACH = 3
/** Occurrences of a word that are enough to know it by. */
const ENOUGH = 400

export class Company {
  readonly #neighbours = new Map<string, Map<string, number>>()
  readonly #seen = new Map<string, number>()

  /** @param watched base forms, see `variantCandidates`. */
  constructor(watched: Iterable<string>) {
    for (const base of watched) this.#neighbours.set(base, new Map())
  }

  /** Passes one text by, as its base forms in order. */
  add(bases: readonly string[]): void {
    for (const [place, base] of bases.entries()) {
      if (this.#neighbours.has(base)) this.meet(base, place, bases.length, (other) => bases[other]!)
    }
  }

  /** Meets one watched word at its place in a text of so many words. @param baseAt gives the base form at a place. */
  meet(base: string, place: number, length: number, baseAt: (place: number) => string): void {
    const seen = this.#seen.get(base) ?? 0
    if (seen >= ENOUGH) return
    this.#seen.set(base, seen + 1)
    const neighbours = this.#neighbours.get(base)!
    const end = Math.min(length, place + REACH + 1)
    for (let other = Math.max(0, place - REACH); other < end; other++) {
      const neighbour = baseAt(other)
      if (other !== place && neighbour !== base) neighbours.set(neighbour, (neighbours.get(neighbour) ?? 0) + 1)
    }
  }

  /**
   * How alike the company of two groups of words is: the cosine of their neighbours' counts, each weighed by its rarity.
   * @param documents documents by base form.
   * @param total documents of the archive.
   */
  likeness(
    some: readonly string[],
    others: readonly string[],
    documents: ReadonlyMap<string, number>,
    total: number,
  ): number {
    const left = this.#vector(some, documents, total)
    const right = this.#vector(others, documents, total)
    let product = 0
    for (const [neighbour, weight] of left) product += weight * (right.get(neighbour) ?? 0)
    return product === 0 ? 0 : product / Math.sqrt(squares(left) * squares(right))
  }

  #vector(words: readonly string[], documents: ReadonlyMap<string, number>, total: number): Map<string, number> {
    const counts = new Map<string, number>()
    for (const word of words) {
      for (const [neighbour, count] of this.#neighbours.get(word) ?? []) {
        counts.set(neighbour, (counts.get(neighbour) ?? 0) + count)
      }
    }
    for (const [neighbour, count] of counts) {
      const rarity = Math.log((total + 1) / ((documents.get(neighbour) ?? 0) + 1))
      counts.set(neighbour, Math.log(1 + count) * Math.max(0, rarity))
    }
    return counts
  }
}

function squares(vector: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  return sum
}
