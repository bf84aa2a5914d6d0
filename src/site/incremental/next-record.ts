import type { MadeUnit } from '../shard.ts'
import type { Answers } from './answers.ts'
import { startOf } from './ends.ts'
import { GrowingColumns } from './growing-columns.ts'
import { NextDependencies } from './next-dependencies.ts'
import type { PageRecord } from './page-record.ts'
import type { Plan } from './plan.ts'
import { partedFiles } from './staged-pages.ts'

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
    const dependencies = new NextDependencies(this.#before, this.#plan)
    dependencies.await(this.#made.flatMap((made) => made.dependencies))
    const notKept = this.#notKept()
    const columns = new GrowingColumns()
    const made = Map.groupBy(this.#made, ({ kind }) => kind)
    for (const kind of new Set([...(this.#before?.units.kinds ?? []), ...made.keys()])) {
      this.#addKept(columns, kind, dependencies)
      for (const unit of made.get(kind) ?? []) this.#addMade(columns, unit, { build, notKept, dependencies })
      columns.endKind(kind)
    }
    const paths = new Set(this.#made.flatMap(({ files }) => files.map(({ path }) => path)))
    return {
      build,
      key,
      slugs,
      ...dependencies.end(this.#answers),
      ...columns.end(),
      gone: [...notKept.keys()].filter((path) => !paths.has(path)),
    }
  }

  /** Files of the units that did not stay, and the builds that wrote them. */
  #notKept(): Map<string, number> {
    if (!this.#before) return new Map()
    const { paths, since } = this.#before.files
    return new Map(partedFiles(this.#before, this.#plan.stays).others.map((at) => [paths[at]!, since[at]!]))
  }

  #addKept(columns: GrowingColumns, kind: string, dependencies: NextDependencies): void {
    const { units, files } = this.#before ?? {}
    const at = units?.kinds.indexOf(kind) ?? -1
    if (!units || !files || at < 0) return
    const { unitEnds, names, placeEnds, fileEnds, places } = units
    const { paths, hashes, bytes, modified, since } = files
    for (let unit = startOf(unitEnds, at); unit < unitEnds[at]!; unit++) {
      if (!this.#plan.stays[unit]) continue
      for (let place = startOf(placeEnds, unit); place < placeEnds[unit]!; place++)
        columns.addPlace(dependencies.keep(places[place]!))
      for (let file = startOf(fileEnds, unit); file < fileEnds[unit]!; file++)
        columns.addFile(paths[file]!, hashes[file]!, bytes[file]!, modified[file]!, since[file]!)
      columns.endUnit(names[unit]!)
    }
  }

  /** A unit without a lasting name is noted for its files. */
  #addMade(columns: GrowingColumns, { kind, unit, dependencies, files }: MadeUnit, known: KnownBefore): void {
    const name = this.#plan.names.get(kind)?.[unit]
    if (name !== undefined) for (const one of dependencies) columns.addPlace(known.dependencies.add(one))
    for (const { path, bytes, sha256, modified, isNew } of files) {
      const since = isNew ? known.build : (known.notKept.get(path) ?? known.build)
      columns.addFile(path, sha256, bytes, modified, since)
    }
    columns.endUnit(name ?? `${unnamed}${unit}`)
  }
}

/** What made units are held against. */
interface KnownBefore {
  build: number
  notKept: ReadonlyMap<string, number>
  dependencies: NextDependencies
}

/** Before the number of a unit that has no name: no name begins like that. */
const unnamed = '\0'
