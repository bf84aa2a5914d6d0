import type { Capture, Region } from '../model/capture.ts'
import { lineKey } from './key.ts'
import { endsSentence, layoutOf } from './layout.ts'
import { linesOf, trimmed, wholeCharacter } from './lines.ts'
import { navigation } from './markers/navigation.ts'
import { gluedMarkers } from './markers/pattern-markers.ts'
import { matchLine, type OwnRule } from './match-line.ts'
import { SoftWraps } from './soft-wraps.ts'
import { LONGEST_KEY, lengthOf, type Unit } from './unit.ts'

const bulletPattern = /^(?:[•●■▪◦‣○◆►▶✓✔]\s*|[*·\-–—]\s+|(?<number>[\d٠-٩]{1,2})\s?[-.)–ـ]\s*(?![\d٠-٩]))(?=\S)/
/** Longest look at a line's start for a bullet. */
const BULLET = 12

/** `content="…" />`, `alt="…" />`: what careless stripping leaves of tags. */
const leakedTag = /^(?:content|alt|class|href|src|style)="/

const startRows = gluedMarkers.filter((row) => row.at === 'start')

/** Takes furniture off a unit's start: share lines and buttons that stand glued to the first word. */
function takeGlued(text: string, unit: Unit): void {
  const first = text.charCodeAt(unit.start)
  // «ش», «(» and «N» begin all of the rows.
  if (first !== 0x634 && first !== 0x28 && first !== 0x4e) return
  const opening = text.slice(unit.start, Math.min(unit.end, unit.start + 120))
  for (const row of startRows) {
    const match = row.pattern.exec(opening)
    if (!match || unit.start + match[0].length >= unit.end) continue
    unit.glued = { start: unit.start, end: unit.start + match[0].trimEnd().length, rule: row.rule }
    unit.start = trimmed(text, unit.start + match[0].length, unit.end)[0]
    return
  }
}

function unitOf(text: string, start: number, end: number, own: readonly OwnRule[], region: Region | null): Unit {
  const unit: Unit = {
    start,
    end,
    bullet: null,
    key: '',
    mark: null,
    lines: 1,
    region,
    glued: null,
    holes: [],
    furniture: null,
  }
  takeGlued(text, unit)
  const bullet = region ? null : bulletPattern.exec(text.slice(unit.start, Math.min(end, unit.start + BULLET)))
  if (bullet && unit.start + bullet[0].length < end) {
    unit.bullet = { start: unit.start, ordered: bullet.groups!.number !== undefined }
    unit.start += bullet[0].length
  }
  if (text[end - 1] === '>' && leakedTag.test(text.slice(unit.start, unit.start + 12))) {
    unit.mark = { kind: 'boilerplate', rule: 'leaked-markup', valueStart: unit.end }
    return unit
  }
  if (unit.end - unit.start > LONGEST_KEY) return unit
  unit.key = lineKey(text.slice(unit.start, unit.end))
  unit.mark = matchLine(text, unit.start, unit.end, unit.key, own)
  if (unit.mark) {
    if (unit.bullet) unit.start = unit.bullet.start
    unit.bullet = null
  } else if (unit.bullet && unit.key === '') {
    unit.start = unit.bullet.start
    unit.bullet = null
  }
  return unit
}

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
  const digits = text
    .slice(unit.bullet!.start, unit.start)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  return Number.parseInt(digits, 10)
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
    if (!unit.mark && isLearnt(unit.key) && !isHeadline(unit.key)) unit.furniture = 'learnt'
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

/** The units of a marked-up document: its regions, the site's furniture among them. */
function unitsOfRegions(text: string, regions: readonly Region[], own: readonly OwnRule[]): Unit[] {
  const units: Unit[] = []
  for (const region of regions) {
    const [start, end] = trimmed(
      text,
      wholeCharacter(text, Math.max(0, region.start)),
      wholeCharacter(text, Math.min(text.length, region.end)),
    )
    if (start >= end) continue
    const before = units.at(-1)
    if (region.type === 'markup' && before && start < before.end) {
      before.holes.push([start, end])
      continue
    }
    const unit = unitOf(text, start, end, own, region)
    if (region.type === 'markup') unit.furniture = 'markup'
    else if (!region.main && !unit.mark && region.type !== 'related' && region.type !== 'title')
      unit.furniture = 'furniture'
    units.push(unit)
  }
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
): Unit[] {
  const { reading, regions } = capture
  return regions && regions.length > 0
    ? unitsOfRegions(reading, regions, own)
    : unitsOfLines(reading, own, isHeadline, isLearnt)
}
