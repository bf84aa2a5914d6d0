import type { Site } from '../page.ts'
import { unitKinds } from '../pages/registry.ts'
import type { Range } from '../shard.ts'
import { unknown } from './answers.ts'
import { startOf } from './ends.ts'
import type { PageRecord } from './page-record.ts'
import type { Standing } from './standing.ts'

/** An output's record and how its files stand. */
export interface Recorded {
  record: PageRecord
  standing: Standing
}

/** What is to be made and what can stay. */
export interface Plan {
  ranges: Range[]
  /** By unit of the record: 1 where it stays. */
  stays: Uint8Array
  /** The names of all units, by kind, in order; a kind without names has none here. */
  names: Map<string, readonly string[]>
  /** Articles of which all is as the record has it, and what lists say of them too. */
  unchanged: ReadonlySet<string>
  /** The digests of the record's dependencies as they are now. */
  digests: readonly string[]
}

/**
 * Which units have to be made: all without a record (`before`), and those of which an answer changed or a file is not as the
 * build left it.
 *
 * @param digests of the record's dependencies as they are now
 */
export function planUnits(site: Site, digests: readonly string[], before: Recorded | undefined): Plan {
  const same = Uint8Array.from(digests, (digest, at) =>
    digest !== unknown && digest === before!.record.digests[at] ? 1 : 0,
  )
  const plan: Plan = {
    ranges: [],
    stays: new Uint8Array(before?.record.units.names.length ?? 0),
    names: new Map(),
    unchanged: unchangedArticles(before?.record.dependencies ?? [], same),
    digests,
  }
  for (const kind of unitKinds) {
    const names = kind.names?.(site)
    if (names) plan.names.set(kind.name, names)
    const recorded = names && before ? unitsByName(before.record, kind.name) : undefined
    const isKept = (unit: number) => {
      const at = recorded?.get(names![unit]!)
      if (at === undefined || !canStay(before!, at, same)) return false
      plan.stays[at] = 1
      return true
    }
    plan.ranges = plan.ranges.concat(rangesOf(site, kind, isKept))
  }
  return plan
}

function unitsByName({ units }: PageRecord, kind: string): Map<string, number> {
  const byName = new Map<string, number>()
  const at = units.kinds.indexOf(kind)
  if (at < 0) return byName
  for (let unit = startOf(units.unitEnds, at); unit < units.unitEnds[at]!; unit++) byName.set(units.names[unit]!, unit)
  return byName
}

/** @param same by dependency, whether its answer is the same */
function canStay({ record: { units }, standing }: Recorded, unit: number, same: Uint8Array): boolean {
  const { places, placeEnds, fileEnds } = units
  for (let place = startOf(placeEnds, unit); place < placeEnds[unit]!; place++) if (!same[places[place]!]) return false
  for (let file = startOf(fileEnds, unit); file < fileEnds[unit]!; file++) if (standing.changed[file]) return false
  return true
}

const [article, summary] = ['article ', 'summary ']

function unchangedArticles(dependencies: readonly string[], same: Uint8Array): Set<string> {
  const unchanged: string[] = []
  const listed = new Set<string>()
  for (const [at, name] of dependencies.entries()) {
    if (!same[at]) continue
    if (name.startsWith(article)) unchanged.push(name.slice(article.length))
    else if (name.startsWith(summary)) listed.add(name.slice(summary.length))
  }
  return new Set(unchanged.filter((id) => listed.has(id)))
}

/** The units of a kind that are not kept, runs of them together. */
function rangesOf(site: Site, kind: (typeof unitKinds)[number], isKept: (unit: number) => boolean): Range[] {
  const ranges: Range[] = []
  const units = kind.units(site)
  for (let unit = 0; unit < units; unit++) {
    if (isKept(unit)) continue
    const last = ranges.at(-1)
    if (last?.to === unit) last.to++
    else ranges.push({ kind: kind.name, from: unit, to: unit + 1 })
  }
  return ranges
}
