/** Marks on numbers that are all taken away at once, for finding those that come twice. */
export class Marks {
  /** The round in which each number was marked last, 0 for never. */
  #rounds: Uint32Array
  #round = 1

  /** @param room how many numbers there are, where that is known */
  constructor(room = 1 << 16) {
    this.#rounds = new Uint32Array(room)
  }

  /** Takes all marks away. */
  clear(): this {
    this.#round++
    return this
  }

  /** Marks a number; returns whether it was not marked before. */
  add(number: number): boolean {
    if (number >= this.#rounds.length) this.#widen(number)
    if (this.#rounds[number] === this.#round) return false
    this.#rounds[number] = this.#round
    return true
  }

  has(number: number): boolean {
    return this.#rounds[number] === this.#round
  }

  #widen(number: number): void {
    const wider = new Uint32Array(Math.max(number + 1, this.#rounds.length * 2))
    wider.set(this.#rounds)
    this.#rounds = wider
  }
}
