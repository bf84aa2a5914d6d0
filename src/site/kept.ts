/** Keeps the answers to what was asked last; forgets all of them when there are too many. */
export class Kept<Key, Value> {
  readonly #values = new Map<Key, Value>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: Key, ask: () => Value): Value {
    if (this.#values.has(key)) return this.#values.get(key) as Value
    if (this.#values.size >= this.#most) this.#values.clear()
    const value = ask()
    this.#values.set(key, value)
    return value
  }
}
