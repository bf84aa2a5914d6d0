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

/** What the bands found. */
export interface Candidates {
  /** `[a, b, a, b, …]`: positions in the packed signatures, the lesser first, each pair once, in no promised order. */
  pairs: Uint32Array
  /** A band that a new article has is in too many articles to mean anything, see `thresholds.mostInBand`. */
  crowded: boolean
  /** Such a band became one by what is new: pairs of old articles that it brought together are no candidates any more. */
  newlyCrowded: boolean
}

/**
 * Finds the pairs worth reading.
 * @param packed signatures one after the other
 * @param firstNew pairs of two articles before this position are left out: they were compared by an earlier run
 */
export function candidatePairs(packed: Uint32Array, firstNew = 0): Candidates {
  const count = packed.length / signatureLength
  const pairs = new PairList()
  const bands: Band[] = []
  const bandsAtOnce = Math.max(1, Math.floor(mostEntries / Math.max(1, count - firstNew)))
  while (bands.length < bandCount) {
    const tables: BandTable[] = []
    while (tables.length < bandsAtOnce && bands.length < bandCount) {
      const table = new BandTable(packed, bands.length, firstNew)
      tables.push(table)
      bands.push(table.band)
    }
    for (let article = 0; article < firstNew; article++) {
      if (packed[article * signatureLength] !== 0) for (const table of tables) table.countOld(article)
    }
    for (const table of tables) table.noteCrowds()
    for (let article = 0; article < count; article++) {
      if (packed[article * signatureLength] !== 0) for (const table of tables) table.meet(article, bands, pairs)
    }
  }
  return {
    pairs: pairs.values(),
    crowded: bands.some((band) => band.crowded.size > 0),
    newlyCrowded: bands.some((band) => band.newlyCrowded),
  }
}

/** Entries of the tables held at once: with few new articles all bands go by in one pass, with a million one each. */
const mostEntries = 4_000_000

/** What is kept of a band when its table is gone. */
interface Band {
  /** Keys that too many articles have. */
  crowded: Set<number>
  newlyCrowded: boolean
}

/** The new articles by the key of one band. */
class BandTable {
  readonly band: Band = { crowded: new Set(), newlyCrowded: false }
  readonly #packed: Uint32Array
  readonly #index: number
  readonly #firstNew: number
  /** Article of each entry. */
  readonly #members: Uint32Array
  /** Old articles with the key of an entry, by the latest entry of the key. */
  readonly #old: Uint32Array
  readonly #table: ChainedTable

  constructor(packed: Uint32Array, index: number, firstNew: number) {
    const count = packed.length / signatureLength
    this.#packed = packed
    this.#index = index
    this.#firstNew = firstNew
    this.#members = new Uint32Array(count - firstNew)
    this.#old = new Uint32Array(firstNew === 0 ? 0 : count - firstNew)
    this.#table = new ChainedTable(count - firstNew)
    for (let added = firstNew; added < count; added++) {
      if (packed[added * signatureLength] === 0) continue
      this.#members[this.#table.length] = added
      this.#table.add(this.#key(added))
    }
  }

  countOld(article: number): void {
    const entry = this.#table.last(this.#key(article))
    if (entry !== -1) this.#old[entry]!++
  }

  noteCrowds(): void {
    for (let entry = 0; entry < this.#table.length; entry++) {
      const old = this.#old[entry] ?? 0
      if (this.#table.count(entry) + old <= thresholds.mostInBand) continue
      const key = this.#key(this.#members[entry]!)
      if (this.#table.last(key) !== entry) continue
      this.band.crowded.add(key)
      if (old > 1 && old <= thresholds.mostInBand) this.band.newlyCrowded = true
    }
  }

  /** Adds the pairs of an article: an old one meets all that are new, a new one those that came before it. */
  meet(article: number, bands: readonly Band[], pairs: PairList): void {
    const packed = this.#packed
    const key = this.#key(article)
    if (this.band.crowded.size > 0 && this.band.crowded.has(key)) return
    for (let entry = this.#table.last(key); entry !== -1; entry = this.#table.before(entry)) {
      const other = this.#members[entry]!
      if (other === article || (article >= this.#firstNew && other > article)) continue
      const [one, two] = [article * signatureLength, other * signatureLength]
      if (metBefore(packed, one, two, bands, this.#index) || !promising(packed, one, two)) continue
      pairs.push(Math.min(article, other), Math.max(article, other))
    }
  }

  #key(article: number): number {
    return bandKey(this.#packed, article * signatureLength, this.#index)
  }
}

function promising(packed: Uint32Array, a: number, b: number): boolean {
  return estimate(packed, a, b).containment >= thresholds.estimatedContainment
}

/** Whether a band before this one has brought the two together already. */
function metBefore(packed: Uint32Array, a: number, b: number, bands: readonly Band[], index: number): boolean {
  for (let earlier = 0; earlier < index; earlier++) {
    let row = 1 + earlier * bandRows
    const end = row + bandRows
    while (row < end && packed[a + row] === packed[b + row]) row++
    if (row === end && !bands[earlier]!.crowded.has(bandKey(packed, a, earlier))) return true
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
