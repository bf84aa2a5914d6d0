import type { MadeUnit } from '../shard.ts'
import type { Answers } from './answers.ts'
import type { PageRecord, UnitRecord } from './page-record.ts'
import type { Plan } from './plan.ts'

/** Puts together what the next build has to know: the units that stayed and those that were made. */
export class NextRecord {
  readonly #answers: Answers
  readonly #plan: Plan
  readonly #before: PageRecord | undefined
  readonly #made: MadeUnit[] = []

  constructor(answers: Answers, plan: Plan, before: PageRecord | undefined) {
    this.#answers = answers
    this.#plan = plan
    this.#before = before
  }

  /** A unit that was made. */
  add(made: MadeUnit): void {
    this.#made.push(made)
  }

  end(key: string, slugs: Record<string, string>): Omit<PageRecord, 'manifest'> {
    const build = (this.#before?.build ?? 0) + 1
    const dependencies = new Dependencies(this.#before, this.#plan.digests)
    const units: PageRecord['units'] = new Map()
    for (const [kind, kept] of this.#plan.kept) {
      const ofKind = new Map<string, UnitRecord>()
      for (const [name, unit] of kept) ofKind.set(name, { ...unit, dependencies: dependencies.keep(unit.dependencies) })
      units.set(kind, ofKind)
    }
    const gone = this.#notKept()
    const paths = new Set(this.#made.flatMap(({ files }) => files.map(({ path }) => path)))
    dependencies.await(this.#made.flatMap((made) => made.dependencies))
    for (const made of this.#made) {
      const { name, ...unit } = this.#recordOf(made, build, gone, dependencies)
      if (!units.has(made.kind)) units.set(made.kind, new Map())
      units.get(made.kind)!.set(name, unit)
    }
    return {
      build,
      key,
      slugs,
      ...dependencies.end(this.#answers),
      units,
      gone: [...gone.keys()].filter((path) => !paths.has(path)),
    }
  }

  /** Files of the units that did not stay, and the builds that wrote them. */
  #notKept(): Map<string, number> {
    const files = new Map<string, number>()
    for (const [kind, units] of this.#before?.units ?? []) {
      const kept = this.#plan.kept.get(kind)
      for (const [name, unit] of units) {
        if (kept?.has(name)) continue
        for (const { path, since } of unit.files) files.set(path, since)
      }
    }
    return files
  }

  /** A unit without a lasting name is noted for its files. */
  #recordOf(
    { kind, unit, dependencies, files }: MadeUnit,
    build: number,
    since: ReadonlyMap<string, number>,
    all: Dependencies,
  ): UnitRecord & { name: string } {
    const name = this.#plan.names.get(kind)?.[unit]
    return {
      name: name ?? `${unnamed}${unit}`,
      dependencies: name === undefined ? new Uint32Array() : all.add(dependencies),
      files: files.map(({ path, bytes, sha256, modified, isNew }) => ({
        path,
        bytes,
        sha256,
        modified,
        since: isNew ? build : (since.get(path) ?? build),
      })),
    }
  }
}

/** Before the number of a unit that has no name: no name begins like that. */
const unnamed = '\0'

/** The dependencies of all units, each once. Those of units that stayed are known by their old places: their names are not looked at. */
class Dependencies {
  readonly #before: readonly string[]
  readonly #digests: readonly string[]
  /** By the old place the new one and one more; 0 where it is not kept yet. */
  readonly #placeOf: Uint32Array
  readonly #names: string[] = []
  readonly #known: (string | undefined)[] = []
  /** By name, of those that made units have. */
  readonly #places = new Map<string, number>()

  constructor(before: PageRecord | undefined, digests: readonly string[]) {
    this.#before = before?.dependencies ?? []
    this.#digests = digests
    this.#placeOf = new Uint32Array(this.#before.length)
  }

  /** The new places of those of a unit that stayed. */
  keep(old: Uint32Array): Uint32Array {
    return old.map((at) => {
      if (this.#placeOf[at] === 0) this.#placeOf[at] = this.#push(this.#before[at]!, this.#digests[at]) + 1
      return this.#placeOf[at]! - 1
    })
  }

  /** Looks up which of these are kept already. */
  await(names: readonly string[]): void {
    const wanted = new Set(names)
    if (wanted.size === 0) return
    for (const [place, name] of this.#names.entries()) if (wanted.has(name)) this.#places.set(name, place)
  }

  /** The places of those of a unit that was made. */
  add(names: readonly string[]): Uint32Array {
    return Uint32Array.from(names, (name) => {
      const place = this.#places.get(name) ?? this.#push(name, undefined)
      this.#places.set(name, place)
      return place
    })
  }

  end(answers: Answers): Pick<PageRecord, 'dependencies' | 'digests'> {
    const digests = this.#known.map((digest, at) => digest ?? answers.digest(this.#names[at]!))
    return { dependencies: this.#names, digests }
  }

  #push(name: string, digest: string | undefined): number {
    this.#known.push(digest)
    return this.#names.push(name) - 1
  }
}
