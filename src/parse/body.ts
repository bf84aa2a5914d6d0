import { findDate } from '../arabic/dates.ts'
import { dateOfLine } from './date-line.ts'
import type { Page } from './draft.ts'
import { closingAgencyOf, takeDateline, takeEnd } from './ends.ts'
import { isHeading } from './heading.ts'
import { trimmed } from './lines.ts'
import { roleOf } from './markers/marker-row.ts'
import { readOpening, readSigned } from './opening.ts'
import { isAgency } from './signature.ts'
import { readAlsoAt, takeTitles, titleRun } from './titles.ts'
import { endsOpen, isRunningText, isText, lengthOf, type Unit } from './unit.ts'

/** Reads the units in order into drafts and labels. */
export function readBody(page: Page, title: string): void {
  readOpening(page, 0, title)
  let index = 0
  while (index < page.units.length) index = step(page, index)
}

/** Reads one unit (and what belongs to it); gives the index of the next. */
function step(page: Page, index: number): number {
  const unit = page.units[index]!
  if (page.claimed.has(unit)) return index + 1
  if (unit.furniture !== null) {
    page.claim(unit, 'boilerplate', unit.furniture, -1)
    return index + 1
  }
  if (unit.mark) return readMark(page, index)
  if (unit.region?.type === 'related') {
    takeTitles(page, titleRun(page, index), 'markup:related')
    return index + Math.max(1, titleRun(page, index).length)
  }
  if (unit.bullet || unit.region?.type === 'list-item') return readList(page, index)
  readText(page, index)
  return index + 1
}

function readMark(page: Page, index: number): number {
  const unit = page.units[index]!
  const mark = unit.mark!
  const { text } = page
  const [valueStart, valueEnd] = trimmed(text, mark.valueStart, unit.end)
  const value = page.textOf(unit, valueStart, valueEnd)
  switch (mark.kind) {
    case 'read-also':
    case 'related':
    case 'author-titles':
      return readTitles(page, index, valueStart, valueEnd)
    case 'source': {
      const next = page.units[index + 1]
      if (value === '' && isText(next) && !next.bullet && lengthOf(next) <= 60 && !endsOpen(text, next)) {
        page.draft.source ??= tidyName(page.textOf(next))
        page.claim(unit, 'source', mark.rule)
        page.claim(next, 'source', mark.rule)
        return index + 2
      }
      if (page.draft.sourceFrom !== 'line') page.draft.source = tidyName(value) ?? page.draft.source
      page.draft.sourceFrom = 'line'
      page.claim(unit, 'source', mark.rule)
      return index + 1
    }
    case 'byline':
      page.draft.byline ??= tidyName(value === '' ? page.textOf(unit) : value)
      page.claim(unit, 'byline', mark.rule)
      return index + 1
    case 'tags':
      return readTags(page, index, value)
    case 'caption':
      page.draft.blocks.push({ type: 'caption', text: page.textOf(unit) })
      page.claim(unit, 'caption', mark.rule)
      return index + 1
    case 'headline':
      page.draft.headline ??= page.textOf(unit)
      page.claim(unit, 'headline', mark.rule)
      return index + 1
    default:
      if (mark.kind === 'sign-off' && page.draft.source === null) page.draft.source = closingAgencyOf(page.textOf(unit))
      page.draft.truncated ||= mark.truncated ?? false
      page.claim(unit, roleOf[mark.kind], mark.rule, mark.kind === 'boilerplate' ? -1 : page.at)
      return index + 1
  }
}

const tidyName = (text: string) => text.replace(/^[\s:：|()\-–—]+|[\s.:：|()\-–—]+$/g, '') || null

function readTitles(page: Page, index: number, valueStart: number, valueEnd: number): number {
  const unit = page.units[index]!
  const mark = unit.mark!
  const role = roleOf[mark.kind]
  if (valueStart < valueEnd) {
    page.claim(
      { ...unit, end: valueStart, holes: unit.holes.filter(([, end]) => end <= valueStart) },
      role,
      mark.rule,
      0,
    )
    // The author's other titles run into one another: where one ends, the line does not say.
    if (mark.kind !== 'author-titles') {
      const href = unit.region?.href
      page.drafts[0]!.related.push({ title: page.textOf(unit, valueStart, valueEnd), ...(href ? { href } : {}) })
    }
    page.labelPart(unit, valueStart, valueEnd, 'related', `${mark.rule}-title`, 0)
    return index + 1
  }
  page.claim(unit, role, mark.rule, 0)
  const next = index + 1
  if (mark.kind !== 'read-also') {
    const run = titleRun(page, next)
    takeTitles(page, run, `${mark.rule}-title`)
    return run.length === 0 ? next : page.units.indexOf(run.at(-1)!, next) + 1
  }
  const shape = readAlsoAt(page, next)
  if (shape.type === 'list') {
    takeTitles(page, shape.titles, `${mark.rule}-title`)
    return page.units.indexOf(shape.titles.at(-1)!, next) + 1
  }
  if (shape.type === 'none') return next
  page.embed()
  readOpening(page, next, '')
  return next
}

function readTags(page: Page, index: number, value: string): number {
  const unit = page.units[index]!
  page.claim(unit, 'tags', unit.mark!.rule)
  const split = (text: string) =>
    text
      .split(/\s*[,،|؛;#•·/]\s*|\s+[-–—]\s+/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && tag.length <= 60)
  if (value !== '') {
    for (const tag of split(value)) page.draft.tags.push(tag)
    return index + 1
  }
  let next = index + 1
  for (
    let unit = page.units[next];
    isText(unit) && lengthOf(unit) <= 60 && !endsOpen(page.text, unit);
    unit = page.units[++next]
  ) {
    for (const tag of split(page.textOf(unit))) page.draft.tags.push(tag)
    page.claim(unit, 'tags', 'marker:tags')
  }
  return next
}

function readList(page: Page, index: number): number {
  const first = page.units[index]!
  const items: string[] = []
  let next = index
  for (let unit = page.units[next]; isText(unit) && sameList(first, unit); unit = page.units[++next]) {
    items.push(page.textOf(unit))
    page.claim(unit, 'body', unit.region ? 'markup:list-item' : 'bullet')
  }
  const ordered = first.bullet?.ordered ?? false
  page.draft.blocks.push({ type: 'list', items, ...(ordered ? { ordered } : {}) })
  return next
}

function sameList(first: Unit, unit: Unit): boolean {
  if (first.region) return unit.region?.type === 'list-item' && unit.region.list === first.region.list
  return unit.bullet !== null && unit.bullet.ordered === first.bullet!.ordered
}

/** A paragraph, heading or quote: what is glued to its ends is taken off first. */
function readText(page: Page, index: number): void {
  const unit = page.units[index]!
  const { text, draft } = page
  const line = lengthOf(unit) <= 140 ? text.slice(unit.start, unit.end) : ''
  if (line !== '' && draft.published === null) {
    const date = dateOfLine(line)
    if (date) {
      draft.published = date
      draft.publishedText = page.textOf(unit)
      page.claim(unit, 'published', 'date-line')
      return
    }
  }
  if (line !== '' && readCloser(page, index, line)) return
  const type = unit.region?.type
  if (type === 'byline' || type === 'source' || type === 'tags' || type === 'published' || type === 'caption') {
    readMarkedUp(page, unit, type)
    return
  }
  if (isHeading(page, index)) {
    draft.blocks.push({ type: 'heading', text: page.textOf(unit) })
    page.claim(unit, 'body', unit.region ? 'markup:heading' : 'layout:heading')
    return
  }
  const first = !draft.blocks.some((block) => block.type === 'paragraph')
  const kept: Unit = { ...unit }
  if (first) takeDateline(page, kept)
  takeEnd(page, kept, isText(page.units[index + 1]))
  if (kept.start >= kept.end) return
  draft.blocks.push({ type: type === 'quote' ? 'quote' : 'paragraph', text: page.textOf(kept) })
  page.claim(kept, 'body', unit.region ? `markup:${type}` : 'layout:paragraph')
}

function readMarkedUp(page: Page, unit: Unit, type: 'byline' | 'source' | 'tags' | 'published' | 'caption'): void {
  const value = page.textOf(unit)
  if (type === 'caption') page.draft.blocks.push({ type: 'caption', text: value })
  else if (type === 'byline') page.draft.byline ??= value
  else if (type === 'source') page.draft.source ??= value
  else if (type === 'tags') page.draft.tags.push(value)
  else page.draft.published ??= findDate(value)?.date ?? null
  page.claim(unit, type, `markup:${type}`)
}

/** Short lines at a text's end that say where it came from: «(رويترز)», «سبق - الرياض». */
function readCloser(page: Page, index: number, line: string): boolean {
  const unit = page.units[index]!
  if (unit.region) return false
  if (page.draft.blocks.length === 0) return isText(page.units[index + 1]) && readSigned(page, unit, line)
  const agency = /^[(«"\s]*([\p{L}. \u00a0]{2,30}?)[)»"\s.]*$/u.exec(line)
  const later = page.units.slice(index + 1, index + 3).find((next) => isText(next))
  if (agency && isAgency(agency[1]!) && !(later && isRunningText(page.text, later))) {
    page.draft.source ??= agency[1]!.trim()
    page.draft.sourceFrom ??= 'closing'
    page.claim(unit, 'source', 'closing-agency')
    return true
  }
  return false
}
