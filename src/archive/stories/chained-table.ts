/** A hash table in typed arrays that keeps several positions under one 32-bit key: 12 bytes an entry, 4 to 8 a slot. */
export class ChainedTable {
  #keys: Uint32Array
  #next: Int32Array
  #heads: Int32Array
  #shift: number
  /** Entries under the same key up to and with this one. */
  #counts: Uint32Array
  #length = 0

  constructor(size: number) {
    const bits = Math.min(30, Math.max(4, Math.ceil(Math.log2(size + 1))))
    this.#keys = new Uint32Array(size)
    this.#counts = new Uint32Array(size)
    this.#next = new Int32Array(size)
    this.#heads = new Int32Array(2 ** bits).fill(-1)
    this.#shift = 32 - bits
  }

  /** Entries so far. */
  get length(): number {
    return this.#length
  }

  /** Adds an entry; its number is the count of those before. No more than `size` entries fit. */
  add(key: number): void {
    const slot = this.#slot(key)
    const earlier = this.#along(this.#heads[slot]!, key)
    this.#counts[this.#length] = earlier === -1 ? 1 : this.#counts[earlier]! + 1
    this.#keys[this.#length] = key
    this.#next[this.#length] = this.#heads[slot]!
    this.#heads[slot] = this.#length++
  }

  /** The latest entry under a key, or -1. */
  last(key: number): number {
    return this.#along(this.#heads[this.#slot(key)]!, key)
  }

  /** Entries under the key of this one, itself and those before it. */
  count(entry: number): number {
    return this.#counts[entry]!
  }

  /** The entry under the same key that was added before this one, or -1. */
  before(entry: number): number {
    return this.#along(this.#next[entry]!, this.#keys[entry]!)
  }

  #along(entry: number, key: number): number {
    let at = entry
    while (at !== -1 && this.#keys[at] !== key) at = this.#next[at]!
    return at
  }

  #slot(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.#shift
  }
}
