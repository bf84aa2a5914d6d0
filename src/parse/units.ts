import { latinDigits } from '../arabic/numerals.ts'
import type { Capture } from '../model/capture.ts'
import { saysWhoAndWhen } from './date-line.ts'
import { endsSentence, layoutOf } from './layout.ts'
import { linesOf } from './lines.ts'
import { navigation } from './markers/navigation.ts'
import type { OwnRule } from './match-line.ts'
import { type Units, unitsOfRegions } from './region-units.ts'
import { SoftWraps } from './soft-wraps.ts'
import { lengthOf, type Unit } from './unit.ts'
import { unitOf } from './unit-of.ts'

/** Entries of a menu that make one, where they follow one another. */
const FEWEST_ENTRIES = 4

/** Takes a site's menu for furniture: a run of lines that are all entries of menus. */
function settleNavigation(units: readonly Unit[]): void {
  for (let index = 0; index < units.length; index++) {
    let end = index
    while (units[end] && navigation.has(units[end]!.key)) end++
    if (end - index >= FEWEST_ENTRIES) {
      for (const unit of units.slice(index, end)) {
        unit.mark = null
        unit.furniture = 'navigation'
      }
    }
    index = Math.max(index, end)
  }
}

/** Numbers and single bullets that are no list stay as typed: a list has two entries, a numbered one starts at 1. */
function settleBullets(text: string, units: Unit[]): void {
  for (let index = 0; index < units.length; ) {
    const first = units[index]!
    if (!first.bullet) {
      index++
      continue
    }
    let end = index + 1
    while (units[end]?.bullet && units[end]!.bullet!.ordered === first.bullet.ordered) end++
    const run = units.slice(index, end)
    const numbered = first.bullet.ordered && run.every((unit, place) => numberOf(text, unit) === place + 1)
    const afterMarker = units[index - 1]?.mark?.valueStart === units[index - 1]?.end && units[index - 1]?.mark != null
    if (
      isStarred(text, run) ||
      !(run.length > 1 || (afterMarker && !first.bullet.ordered)) ||
      (first.bullet.ordered && !numbered)
    ) {
      for (const unit of run) {
        unit.start = unit.bullet!.start
        unit.bullet = null
      }
    }
    index = end
  }
}

/** «* سؤال» over «* جوابه الطويل …»: stars that dress headings and paragraphs make no list. */
function isStarred(text: string, run: readonly Unit[]): boolean {
  return run.some((unit, index) => {
    const next = run[index + 1]
    return next && lengthOf(unit) <= 60 && lengthOf(next) > 200 && !endsSentence(text, unit.end)
  })
}

function numberOf(text: string, unit: Unit): number {
  return Number.parseInt(latinDigits(text.slice(unit.bullet!.start, unit.start)), 10)
}

/** The units of a plain text: a paragraph each, soft wraps joined where blank lines part the paragraphs. */
function unitsOfLines(
  text: string,
  own: readonly OwnRule[],
  isHeadline: (key: string) => boolean,
  isLearnt: (key: string) => boolean,
): Unit[] {
  const lines = linesOf(text)
  const wraps = layoutOf(text, lines) === 'blank-lines' ? new SoftWraps(text, lines, isHeadline) : null
  const units: Unit[] = []
  for (const [index, line] of lines.entries()) {
    const unit = unitOf(text, line.start, line.end, own, null)
    if (!unit.mark && isLearnt(unit.key) && !isHeadline(unit.key) && !saysWhoAndWhen(text.slice(unit.start, unit.end)))
      unit.furniture = 'learnt'
    const before = units.at(-1)
    if (before && wraps?.joins(before, unit, index)) {
      before.end = unit.end
      before.lines++
      before.key = ''
    } else units.push(unit)
  }
  settleBullets(text, units)
  settleNavigation(units)
  return units
}

/**
 * Parts a capture's reading into units. `isHeadline` knows the headline that the metadata give, `isLearnt` the lines
 * learnt to be boilerplate, both by a line's key.
 */
export function unitsOf(
  capture: Capture,
  own: readonly OwnRule[],
  isHeadline: (key: string) => boolean,
  isLearnt: (key: string) => boolean,
): Units {
  const { reading, regions } = capture
  if (regions && regions.length > 0)
    return unitsOfRegions(reading, regions, own, (key) => isLearnt(key) && !isHeadline(key))
  return { units: unitsOfLines(reading, own, isHeadline, isLearnt), markup: [] }
}
