import type { Site } from '../page.ts'
import { unitKinds } from '../pages/registry.ts'
import type { Range } from '../shard.ts'
import { unknown } from './answers.ts'
import type { PageRecord, UnitRecord } from './page-record.ts'
import type { Standing } from './standing.ts'

/** What is to be made and what can stay. */
export interface Plan {
  ranges: Range[]
  /** By kind, then by name. */
  kept: Map<string, Map<string, UnitRecord>>
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
 * @param standing how the record's files stand
 */
export function planUnits(
  site: Site,
  digests: readonly string[],
  before: PageRecord | undefined,
  standing: Standing | undefined,
): Plan {
  const same = digests.map((digest, at) => digest !== unknown && digest === before!.digests[at])
  const plan: Plan = {
    ranges: [],
    kept: new Map(),
    names: new Map(),
    unchanged: unchangedArticles(before, same),
    digests,
  }
  const canStay = ({ dependencies, files }: UnitRecord) =>
    dependencies.every((at) => same[at]) && files.every(({ path }) => !standing!.changed.has(path))
  for (const kind of unitKinds) {
    const names = kind.names?.(site)
    const kept = new Map<string, UnitRecord>()
    if (names) plan.names.set(kind.name, names)
    const recorded = before?.units.get(kind.name)
    const isKept = (unit: number) => {
      const name = names?.[unit]
      const record = name === undefined ? undefined : recorded?.get(name)
      if (!record || !canStay(record)) return false
      kept.set(name!, record)
      return true
    }
    plan.ranges = plan.ranges.concat(rangesOf(site, kind, isKept))
    if (kept.size > 0) plan.kept.set(kind.name, kept)
  }
  return plan
}

function unchangedArticles(before: PageRecord | undefined, same: readonly boolean[]): Set<string> {
  const subjects = (type: string) =>
    (before?.dependencies ?? []).flatMap((name, at) =>
      same[at] && name.startsWith(type) ? name.slice(type.length) : [],
    )
  const listed = new Set(subjects('summary '))
  return new Set(subjects('article ').filter((id) => listed.has(id)))
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
