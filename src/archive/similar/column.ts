/** A list of numbers that grows without becoming an array of objects. */
export class Column<Values extends Uint32Array | Float32Array> {
  values: Values
  length = 0
  readonly #make: (length: number) => Values

  constructor(make: (length: number) => Values) {
    this.#make = make
    this.values = make(1 << 16)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = this.#make(this.length * 2)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.length++] = value
  }
}
