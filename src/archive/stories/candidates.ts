/**
 * Locality-sensitive hashing: of a million articles only those are compared that agree in all rows of a band. One band
 * after the other goes through one table, so that memory is the signatures and a few numbers an article. Only the new
 * articles stand in the table and all run past it: with none new before, that is every pair; with one new, one pass.
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
  const table = new ChainedTable(count - firstNew)
  const members = new Uint32Array(count - firstNew)
  const pairs = new PairList()
  for (let band = 0; band < bandCount; band++) {
    table.clear()
    // An old article meets the new ones, a new one those that came before it: each pair from one side only.
    for (let added = firstNew; added < count; added++) {
      if (packed[added * signatureLength] === 0) continue
      members[table.length] = added
      table.add(bandKey(packed, added * signatureLength, band))
    }
    for (let article = 0; article < count; article++) {
      const offset = article * signatureLength
      if (packed[offset] === 0) continue
      for (let entry = table.last(bandKey(packed, offset, band)); entry !== -1; entry = table.before(entry)) {
        const other = members[entry]!
        if (other === article || (article >= firstNew && other > article)) continue
        if (metBefore(packed, offset, other * signatureLength, band)) continue
        if (!promising(packed, offset, other * signatureLength)) continue
        pairs.push(Math.min(article, other), Math.max(article, other))
      }
    }
  }
  return pairs.values()
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
