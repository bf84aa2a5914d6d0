import type { Capture, Region } from '../model/capture.ts'
import { lineKey } from './key.ts'
import { layoutOf } from './layout.ts'
import { type Line, linesOf, trimmed } from './lines.ts'
import { matchLine, type OwnRule } from './match-line.ts'
import { LONGEST_KEY, type Unit } from './unit.ts'

const bulletPattern = /^(?:[•●■▪◦‣○◆►▶✓✔]\s*|[*·\-–—]\s+|(?<number>[\d٠-٩]{1,2})\s?[-.)–ـ]\s*(?![\d٠-٩]))(?=\S)/
/** Longest look at a line's start for a bullet. */
const BULLET = 12

const isTerminal = (text: string, end: number) => /[.؟!?:…]["”»’')]*$/.test(text.slice(Math.max(0, end - 4), end))

function unitOf(text: string, start: number, end: number, own: readonly OwnRule[], region: Region | null): Unit {
  const unit: Unit = { start, end, bullet: null, key: '', mark: null, lines: 1, region, holes: [], furniture: null }
  const bullet = region ? null : bulletPattern.exec(text.slice(start, Math.min(end, start + BULLET)))
  if (bullet && start + bullet[0].length < end) {
    unit.bullet = { start, ordered: bullet.groups!.number !== undefined }
    unit.start = start + bullet[0].length
  }
  if (unit.end - unit.start > LONGEST_KEY) return unit
  unit.key = lineKey(text.slice(unit.start, unit.end))
  unit.mark = matchLine(text, unit.start, unit.end, unit.key, own)
  if (unit.mark) {
    if (unit.bullet) unit.start = unit.bullet.start
    unit.bullet = null
  } else if (unit.bullet && unit.key === '') {
    unit.start = start
    unit.bullet = null
  }
  return unit
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
    if (!(run.length > 1 || (afterMarker && !first.bullet.ordered)) || (first.bullet.ordered && !numbered)) {
      for (const unit of run) {
        unit.start = unit.bullet!.start
        unit.bullet = null
      }
    }
    index = end
  }
}

function numberOf(text: string, unit: Unit): number {
  const digits = text
    .slice(unit.bullet!.start, unit.start)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  return Number.parseInt(digits, 10)
}

/** The units of a plain text: a paragraph each, soft wraps joined where blank lines part the paragraphs. */
function unitsOfLines(text: string, own: readonly OwnRule[], isHeadline: (key: string) => boolean): Unit[] {
  const lines = linesOf(text)
  const layout = layoutOf(lines)
  const units: Unit[] = []
  for (const [index, line] of lines.entries()) {
    const unit = unitOf(text, line.start, line.end, own, null)
    const before = units.at(-1)
    if (layout === 'blank-lines' && before && !line.afterBlank && joins(text, before, unit, index, lines, isHeadline)) {
      before.end = unit.end
      before.lines++
      before.key = ''
    } else units.push(unit)
  }
  settleBullets(text, units)
  return units
}

/** Whether a line goes on with the paragraph of the line before it, no blank line between. */
function joins(
  text: string,
  before: Unit,
  unit: Unit,
  index: number,
  lines: readonly Line[],
  isHeadline: (key: string) => boolean,
): boolean {
  if (before.mark || unit.mark || unit.bullet) return false
  const previous = lines[index - 1]!
  const length = previous.end - previous.start
  if (before.bullet) return length >= 60 && !isTerminal(text, before.end)
  if (index > 1 || before.lines > 1) return true
  // The first two lines: a headline may stand right on the text it heads.
  if (isHeadline(before.key)) return false
  return !headsText(text, previous, lines[1]!)
}

const stems = (text: string) =>
  new Set(
    lineKey(text)
      .split(' ')
      .map((word) => word.replace(/^(?:وال|بال|فال|كال|لل|ال)/, ''))
      .filter((word) => word.length > 3),
  )

/** Whether a first line reads as the headline of the text right below it: its words come again there. */
function headsText(text: string, line: Line, next: Line): boolean {
  if (line.end - line.start > 150 || (isTerminal(text, line.end) && /[.:]$/.test(text.slice(line.end - 1, line.end))))
    return false
  if (next.end - next.start <= line.end - line.start) return false
  const words = stems(text.slice(line.start, line.end))
  const below = stems(text.slice(next.start, Math.min(next.end + 600, next.start + 900)))
  let again = 0
  for (const word of words) if (below.has(word)) again++
  return words.size > 0 && again / words.size >= 0.34
}

/** The units of a marked-up document: its regions, the site's furniture among them. */
function unitsOfRegions(text: string, regions: readonly Region[], own: readonly OwnRule[]): Unit[] {
  const units: Unit[] = []
  for (const region of regions) {
    const [start, end] = trimmed(text, Math.max(0, region.start), Math.min(text.length, region.end))
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

/** Parts a capture's reading into units. `isHeadline` knows the headline that the metadata give, by its key. */
export function unitsOf(capture: Capture, own: readonly OwnRule[], isHeadline: (key: string) => boolean): Unit[] {
  const { reading, regions } = capture
  return regions && regions.length > 0 ? unitsOfRegions(reading, regions, own) : unitsOfLines(reading, own, isHeadline)
}
