import type { Region } from '../model/capture.ts'
import { trimmed, wholeCharacter } from './lines.ts'
import type { OwnRule } from './match-line.ts'
import type { Unit } from './unit.ts'
import { unitOf } from './unit-of.ts'

/** What a document is parted into: its units, and the ranges between them that are syntax and no text. */
export interface Units {
  units: Unit[]
  markup: [start: number, end: number][]
}

/** The units of a marked-up document: its blocks in order, the site's furniture among them. */
export function unitsOfRegions(
  text: string,
  regions: readonly Region[],
  own: readonly OwnRule[],
  isLearnt: (key: string) => boolean,
): Units {
  const syntax = regions.filter((region) => region.type === 'markup').map((region) => rangeOf(text, region))
  const units: Unit[] = []
  const markup: [number, number][] = []
  let next = 0
  for (const region of regions) {
    if (region.type === 'markup') continue
    const [start, end] = rangeOf(text, region)
    for (let range = syntax[next]; range && range[1] <= start; range = syntax[++next]) markup.push(range)
    const holes: [number, number][] = []
    for (let range = syntax[next]; range && range[0] < end; range = syntax[++next]) {
      if (range[0] < start) markup.push([range[0], start])
      holes.push([Math.max(range[0], start), Math.min(range[1], end)])
      if (range[1] <= end) continue
      // Syntax that runs over the block's end goes on behind it.
      syntax[next] = [end, range[1]]
      break
    }
    const unit = blockOf(text, start, end, holes, markup, own, region)
    if (!unit) continue
    if (!region.main && !unit.mark && region.type !== 'related' && region.type !== 'title') unit.furniture = 'furniture'
    else if (!unit.mark && isLearnt(unit.key)) unit.furniture = 'learnt'
    units.push(unit)
  }
  for (const range of syntax.slice(next)) markup.push(range)
  return { units, markup }
}

function rangeOf(text: string, region: Region): [start: number, end: number] {
  const start = wholeCharacter(text, Math.max(0, Math.min(text.length, region.start)))
  return [start, wholeCharacter(text, Math.max(start, Math.min(text.length, region.end)))]
}

/** The unit of a block without the syntax at its ends; what stands inside stays as holes. Null where nothing is left. */
function blockOf(
  text: string,
  first: number,
  last: number,
  holes: [number, number][],
  markup: [number, number][],
  own: readonly OwnRule[],
  region: Region,
): Unit | null {
  let [start, end] = trimmed(text, first, last)
  for (let hole = holes[0]; hole && hole[0] <= start && start < end; hole = holes[0]) {
    markup.push(hole)
    ;[start] = trimmed(text, Math.max(start, hole[1]), end)
    holes.shift()
  }
  for (let hole = holes.at(-1); hole && hole[1] >= end && start < end; hole = holes.at(-1)) {
    markup.push(hole)
    end = trimmed(text, start, Math.min(end, hole[0]))[1]
    holes.pop()
  }
  if (start >= end) {
    for (const hole of holes) markup.push(hole)
    return null
  }
  const unit = unitOf(text, start, end, own, region)
  for (const hole of holes) (hole[0] >= unit.start ? unit.holes : markup).push(hole)
  return unit
}
