import type { Answers } from './answers.ts'
import type { PageRecord } from './page-record.ts'
import type { Plan } from './plan.ts'

/** The dependencies of all units, each once. Those of units that stayed are known by their old places: their names are not looked at. */
export class NextDependencies {
  readonly #before: readonly string[]
  readonly #digests: readonly string[]
  /** By the old place the new one and one more; 0 where it is not kept yet. */
  readonly #placeOf: Uint32Array
  readonly #names: string[] = []
  readonly #known: (string | undefined)[] = []
  /** By name, of those that made units have: the new place; before that is known the old one, as -1 and less. */
  readonly #places = new Map<string, number>()

  constructor(before: PageRecord | undefined, { digests }: Pick<Plan, 'digests'>) {
    this.#before = before?.dependencies ?? []
    this.#digests = digests
    this.#placeOf = new Uint32Array(this.#before.length)
  }

  /** The new place of one that a unit that stayed has. */
  keep(old: number): number {
    if (this.#placeOf[old] === 0) this.#placeOf[old] = this.#push(this.#before[old]!, this.#digests[old]) + 1
    return this.#placeOf[old]! - 1
  }

  /** Looks up which of these, which made units have, had a place before. */
  await(names: readonly string[]): void {
    const wanted = new Set(names)
    if (wanted.size === 0) return
    for (const [old, name] of this.#before.entries()) if (wanted.has(name)) this.#places.set(name, -1 - old)
  }

  /** The place of one that a made unit has. */
  add(name: string): number {
    const known = this.#places.get(name)
    const place = known === undefined ? this.#push(name, undefined) : known < 0 ? this.keep(-1 - known) : known
    this.#places.set(name, place)
    return place
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
