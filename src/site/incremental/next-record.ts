import type { MadeUnit } from '../shard.ts'
import type { Answers } from './answers.ts'
import { filesOf, type PageFile, type PageRecord, type UnitRecord } from './page-record.ts'
import type { Plan } from './plan.ts'

/** Puts together what the next build has to know: the units that stayed and those that were made. */
export class NextRecord {
  readonly #build: number
  readonly #answers: Answers
  readonly #names: Plan['names']
  readonly #units: PageRecord['units'] = new Map()
  readonly #dependencies = new Map<string, number>()
  readonly #since = new Map<string, PageFile>()

  constructor(answers: Answers, { kept, names }: Plan, before: PageRecord | undefined) {
    this.#build = (before?.build ?? 0) + 1
    this.#answers = answers
    this.#names = names
    for (const file of before ? filesOf(before) : []) this.#since.set(file.path, file)
    for (const [kind, units] of kept) {
      for (const [name, { dependencies, files }] of units) {
        this.#put(kind, name, {
          dependencies: this.#places(dependencies.map((at) => before!.dependencies[at]!)),
          files,
        })
      }
    }
  }

  /** A unit that was made. One without a lasting name is noted for its files. */
  add({ kind, unit, dependencies, files }: MadeUnit): void {
    const name = this.#names.get(kind)?.[unit]
    this.#put(kind, name ?? `${unnamed}${unit}`, {
      dependencies: name === undefined ? [] : this.#places(dependencies),
      files: files.map(({ path, bytes, sha256, modified, isNew }) => ({
        path,
        bytes,
        sha256,
        modified,
        since: isNew ? this.#build : (this.#since.get(path)?.since ?? this.#build),
      })),
    })
  }

  end(key: string, slugs: Record<string, string>): Omit<PageRecord, 'manifest'> {
    const paths = new Set([...filesOf({ units: this.#units })].map(({ path }) => path))
    const dependencies = [...this.#dependencies.keys()]
    return {
      build: this.#build,
      key,
      slugs,
      dependencies,
      digests: dependencies.map((name) => this.#answers.digest(name)),
      units: this.#units,
      gone: [...this.#since.keys()].filter((path) => !paths.has(path)),
    }
  }

  #put(kind: string, name: string, unit: UnitRecord): void {
    const units = this.#units.get(kind) ?? new Map<string, UnitRecord>()
    if (units.size === 0) this.#units.set(kind, units)
    units.set(name, unit)
  }

  #places(dependencies: readonly string[]): number[] {
    return dependencies.map((name) => {
      const known = this.#dependencies.get(name) ?? this.#dependencies.size
      this.#dependencies.set(name, known)
      return known
    })
  }
}

/** Before the number of a unit that has no name: no name begins like that. */
const unnamed = '\0'
