import type { FileColumns, UnitColumns } from './page-record.ts'

/** The units and files of a record while they are put together: kind by kind, unit by unit. */
export class GrowingColumns {
  readonly #kinds: string[] = []
  readonly #unitEnds: number[] = []
  readonly #names: string[] = []
  readonly #placeEnds: number[] = []
  readonly #fileEnds: number[] = []
  readonly #places: number[] = []
  readonly #paths: string[] = []
  readonly #hashes: string[] = []
  readonly #bytes: number[] = []
  readonly #modified: number[] = []
  readonly #since: number[] = []

  addPlace(place: number): void {
    this.#places.push(place)
  }

  addFile(path: string, sha256: string, bytes: number, modified: number, since: number): void {
    this.#paths.push(path)
    this.#hashes.push(sha256)
    this.#bytes.push(bytes)
    this.#modified.push(modified)
    this.#since.push(since)
  }

  /** Ends a unit: the places and files added since the last one ended are its own. */
  endUnit(name: string): void {
    this.#names.push(name)
    this.#placeEnds.push(this.#places.length)
    this.#fileEnds.push(this.#paths.length)
  }

  /** Ends a kind: the units since the last one ended are of it. One without units is none. */
  endKind(name: string): void {
    if (this.#names.length === (this.#unitEnds.at(-1) ?? 0)) return
    this.#kinds.push(name)
    this.#unitEnds.push(this.#names.length)
  }

  end(): { units: UnitColumns; files: FileColumns } {
    return {
      units: {
        kinds: this.#kinds,
        unitEnds: Uint32Array.from(this.#unitEnds),
        names: this.#names,
        placeEnds: Uint32Array.from(this.#placeEnds),
        fileEnds: Uint32Array.from(this.#fileEnds),
        places: Uint32Array.from(this.#places),
      },
      files: {
        paths: this.#paths,
        hashes: this.#hashes,
        bytes: Float64Array.from(this.#bytes),
        modified: Float64Array.from(this.#modified),
        since: Float64Array.from(this.#since),
      },
    }
  }
}
