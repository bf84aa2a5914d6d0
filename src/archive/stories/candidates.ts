/**
 * Locality-sensitive hashing: of a million articles only those are compared that agree in all rows of a band. Only the
 * new articles stand in the tables and all run past them: with none known before, that is every pair; with one new, one
 * pass. As many bands go by at once as memory allows, which changes nothing but the time.
 */
import { ChainedTable } from './chained-table.ts'
import { estimate, signatureLength } from './signature.ts'
import { thresholds } from './thresholds.ts'

const bandRows = thresholds.bandRows
/** Number of bands of a signature, those over the opening last. */
export const bandCount = (signatureLength - 1) / bandRows

/** Keys of an article's bands: articles with the same key in the same place are candidates. */
export function bandKeys(signature: Uint32Array): Uint32Array {
  return Uint32Array.from({ length: signature[0] === 0 ? 0 : bandCount }, (_, band) => bandKey(signature, 0, band))
}

function bandKey(packed: Uint32Array, offset: number, band: number): number {
  let key = 0
  const start = offset + 1 + band * bandRows
  for (let row = start; row < start + bandRows; row++) key = Math.imul(key ^ packed[row]!, 0x9e3779b1) ^ (key >>> 15)
  return key >>> 0
}

/**
 * Pairs worth reading: `[a, b, a, b, …]`, positions in the packed signatures, each pair once, in no promised order.
 * @param packed signatures one after the other
 * @param firstNew pairs of two articles before this position are left out: they were compared by an earlier run
 */
export function candidatePairs(packed: Uint32Array, firstNew = 0): Uint32Array {
  const count = packed.length / signatureLength
  const pairs = new PairList()
  const bandsAtOnce = Math.max(1, Math.floor(mostEntries / Math.max(1, count - firstNew)))
  for (let band = 0; band < bandCount; band += bandsAtOnce) {
    const bands = Math.min(bandsAtOnce, bandCount - band)
    const tables = Array.from({ length: bands }, (_, index) => new BandTable(packed, band + index, firstNew))
    for (let article = 0; article < count; article++) {
      if (packed[article * signatureLength] === 0) continue
      for (const table of tables) table.meet(article, pairs)
    }
  }
  return pairs.values()
}

/** Entries of the tables held at once: with few new articles all bands go by in one pass, with a million one each. */
const mostEntries = 4_000_000

/** The new articles by the key of one band. */
class BandTable {
  readonly #packed: Uint32Array
  readonly #band: number
  readonly #firstNew: number
  readonly #members: Uint32Array
  readonly #table: ChainedTable

  constructor(packed: Uint32Array, band: number, firstNew: number) {
    const count = packed.length / signatureLength
    this.#packed = packed
    this.#band = band
    this.#firstNew = firstNew
    this.#members = new Uint32Array(count - firstNew)
    this.#table = new ChainedTable(count - firstNew)
    for (let added = firstNew; added < count; added++) {
      if (packed[added * signatureLength] === 0) continue
      this.#members[this.#table.length] = added
      this.#table.add(bandKey(packed, added * signatureLength, band))
    }
  }

  /** Adds the pairs of an article: an old one meets all that are new, a new one those that came before it. */
  meet(article: number, pairs: PairList): void {
    const [packed, band] = [this.#packed, this.#band]
    const offset = article * signatureLength
    for (let entry = this.#table.last(bandKey(packed, offset, band)); entry !== -1; entry = this.#table.before(entry)) {
      const other = this.#members[entry]!
      if (other === article || (article >= this.#firstNew && other > article)) continue
      if (metBefore(packed, offset, other * signatureLength, band)) continue
      if (!promising(packed, offset, other * signatureLength)) continue
      pairs.push(Math.min(article, other), Math.max(article, other))
    }
  }
}

function promising(packed: Uint32Array, a: number, b: number): boolean {
  return estimate(packed, a, b).containment >= thresholds.estimatedContainment
}

/** Whether an earlier band has brought the two together already. */
function metBefore(packed: Uint32Array, a: number, b: number, band: number): boolean {
  for (let earlier = 0; earlier < band; earlier++) {
    let row = 1 + earlier * bandRows
    const end = row + bandRows
    while (row < end && packed[a + row] === packed[b + row]) row++
    if (row === end) return true
  }
  return false
}

/** Pairs of positions in a typed array that grows. */
class PairList {
  #values = new Uint32Array(1024)
  #length = 0

  push(a: number, b: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Uint32Array(this.#values.length * 2)
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values[this.#length++] = a
    this.#values[this.#length++] = b
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.#length)
  }
}
