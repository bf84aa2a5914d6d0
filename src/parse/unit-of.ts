import type { Region } from '../model/capture.ts'
import { lineKey } from './key.ts'
import { trimmed } from './lines.ts'
import { gluedMarkers } from './markers/pattern-markers.ts'
import { matchLine, type OwnRule } from './match-line.ts'
import { LONGEST_KEY, type Unit } from './unit.ts'

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

/** The unit of a range: its bullet, its key, the marker it is. */
export function unitOf(text: string, start: number, end: number, own: readonly OwnRule[], region: Region | null): Unit {
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
