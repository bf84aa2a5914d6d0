import { findDateline } from './dateline.ts'
import type { Page } from './draft.ts'
import { trimmed } from './lines.ts'
import { roleOf } from './markers/marker-row.ts'
import { type GluedRow, gluedMarkers } from './markers/pattern-markers.ts'
import { isAgency } from './signature.ts'
import type { Unit } from './unit.ts'

/** How much of a unit's end is looked at for furniture glued to it, in UTF-16 units. */
const GLUED = 3000

const endRows = gluedMarkers.filter((row) => row.at === 'end')
/** One cheap look that says whether any of the end rows can match. */
const anyEnd = /المزيد$|رابط|مقالات|للتواصل|سمات|\/\//
const closingAgency = /[(（]\s*([\p{L}. \u00a0،,/-]{2,40})\s*[)）]\s*\.?$/u

/** Takes the dateline off a first paragraph's start. */
export function takeDateline(page: Page, unit: Unit): void {
  if (unit.holes.length > 0) return
  const dateline = findDateline(page.text, unit.start, unit.end)
  if (!dateline) return
  page.sign(dateline)
  if (dateline.published) {
    page.draft.published ??= dateline.published
    page.draft.publishedText ??= dateline.publishedText
  }
  page.label(unit.start, trimmed(page.text, unit.start, dateline.end)[1], 'dateline', dateline.rule)
  ;[unit.start] = trimmed(page.text, dateline.end, unit.end)
}

/** The agency in brackets at a text's end; null where it is none. */
export function closingAgencyOf(text: string): string | null {
  const closing = closingAgency.exec(text)
  return closing && isAgency(closing[1]!) ? closing[1]!.trim() : null
}

/** Takes trailers, sign-offs, «...المزيد» and the closing agency off a paragraph's end. */
export function takeEnd(page: Page, unit: Unit, textFollows: boolean): void {
  const { text, draft } = page
  if (unit.holes.length > 0) return
  const from = Math.max(unit.start, unit.end - GLUED)
  const end = text.slice(from, unit.end)
  if (anyEnd.test(end)) for (const row of endRows) cutEnd(page, unit, row)
  const closing = closingAgency.exec(text.slice(Math.max(unit.start, unit.end - 60), unit.end))
  if (!closing || !isAgency(closing[1]!)) return
  const start = unit.end - closing[0].length
  if (start <= unit.start || textFollows) return
  if (draft.source === null) {
    draft.source = page.slice(start, unit.end).replace(/^[(（]\s*|\s*[)）]\s*\.?$/g, '')
    draft.sourceFrom = 'closing'
  }
  page.label(start, unit.end, 'source', 'closing-agency')
  unit.end = trimmed(text, unit.start, start)[1]
}

function cutEnd(page: Page, unit: Unit, row: GluedRow): void {
  const from = Math.max(unit.start, unit.end - GLUED)
  const match = row.pattern.exec(page.text.slice(from, unit.end))
  // What fills the unit from its start is furniture only after other text: an article's only text is never taken.
  if (!match || (from + match.index <= unit.start && page.draft.blocks.length === 0)) return
  const start = from + match.index
  page.draft.truncated ||= row.truncated ?? false
  if (row.kind === 'tags') page.draft.tags.push(page.slice(start, unit.end).replace(/^سمات\s*/, ''))
  page.label(start, unit.end, roleOf[row.kind], row.rule, row.kind === 'boilerplate' ? -1 : page.at)
  unit.end = trimmed(page.text, unit.start, start)[1]
}
