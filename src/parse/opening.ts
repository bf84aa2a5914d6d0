import { dateOfLine, saysWhoAndWhen } from './date-line.ts'
import { findDateline, findDatelineLine } from './dateline.ts'
import type { Page } from './draft.ts'
import { isShort } from './heading.ts'
import { captionLead, captionPointer } from './markers/caption-leads.ts'
import { looksNamed, looksSigned, readSignature } from './signature.ts'
import { isRunningText, isText, isTitleLike, lengthOf, type Unit } from './unit.ts'

/** Units before the text that are looked at for a headline, a date, a signature. */
const LONGEST_OPENING = 12

/** Index of the unit where running text begins, from a unit on; the end where none does. */
function textFrom(page: Page, from: number): number {
  const { units, text } = page
  let seen = 0
  for (let index = from; index < units.length && seen < LONGEST_OPENING; index++) {
    const unit = units[index]!
    if (unit.mark && (unit.mark.kind === 'read-also' || unit.mark.kind === 'related')) return index
    if (!isText(unit)) continue
    seen++
    if (unit.bullet) return index
    if (!isRunningText(text, unit) || unit.region?.type === 'title' || unit.region?.type === 'heading') continue
    const next = units[index + 1]
    // A caption that ends with a full stop: the text begins below it, with its dateline.
    if (
      seen > 1 &&
      lengthOf(unit) <= 130 &&
      isText(next) &&
      isRunningText(text, next) &&
      findDateline(text, next.start, next.end)
    )
      continue
    return index
  }
  return -1
}

const contains = (long: string, short: string) =>
  short.length >= 12 &&
  long !== short &&
  (long.endsWith(` ${short}`) || long.startsWith(`${short} `)) &&
  long.length - short.length <= 60

interface Roles {
  headline: Unit | null
  /** `SITE - HEADLINE` lines, and headlines said again. */
  again: Map<Unit, string>
}

/** Tells the headline among the short units before the text. */
function headlineAmong(page: Page, short: readonly Unit[], title: string): Roles {
  const again = new Map<Unit, string>()
  const titles = short.filter((unit) => isTitleLike(page.text, unit) && unit.mark?.kind !== 'caption')
  const marked = titles.find(
    (unit) => unit.region?.type === 'title' || (unit.region?.type === 'heading' && unit.region.level === 1),
  )
  let headline = marked ?? titles.find((unit) => title !== '' && unit.key === title) ?? null
  for (const unit of short) {
    const alone = titles.find(
      (other) =>
        other !== unit && other.key !== '' && contains(unit.key, other.key) && other.key.length > unit.key.length / 3,
    )
    if (!alone) continue
    headline ??= alone
    if (headline === alone) again.set(unit, 'page-title')
  }
  headline ??=
    titles.find((unit, index) => titles.some((other, place) => place > index && other.key === unit.key)) ?? null
  headline ??= titles.find((unit) => !saysWhoAndWhen(page.text.slice(unit.start, unit.end))) ?? null
  if (headline)
    for (const unit of short) if (unit !== headline && unit.key === headline.key) again.set(unit, 'repeated-headline')
  return { headline, again }
}

/**
 * Reads what stands before the text: page title, headline, date, signature, captions, sub-headline,
 * and claims it. `title` is the key of the headline that the metadata give, '' for none.
 */
export function readOpening(page: Page, from: number, title: string): void {
  const body = textFrom(page, from)
  const to = body < 0 ? endOfShort(page, from) : body
  const short = page.units
    .slice(from, to)
    .filter(
      (unit) =>
        unit.furniture === null &&
        (unit.mark === null || unit.mark.kind === 'headline' || unit.mark.kind === 'caption'),
    )
  const { headline, again } = headlineAmong(
    page,
    short.filter((unit) => unit.mark?.kind !== 'headline'),
    title,
  )
  const own = short.find((unit) => unit.mark?.kind === 'headline') ?? headline
  const paged = again.size > 0
  // A text of short lines only: its first line heads the rest, unless the metadata say what does.
  if (body < 0 && short.length < 2) return
  let passed = false
  for (const unit of short) {
    const heads =
      title === '' || title === unit.key || contains(title, unit.key) || paged || unit.region?.type === 'title'
    if (unit === own && heads) {
      passed = true
      page.draft.headline = page.textOf(unit)
      page.claim(unit, 'headline', headlineRule(unit, paged, title))
    } else if (again.has(unit)) page.claim(unit, 'boilerplate', again.get(unit)!, -1)
    else readShort(page, unit, passed && body >= 0 && (paged || page.draft.published !== null))
  }
}

function headlineRule(unit: Unit, paged: boolean, title: string): string {
  if (unit.mark) return unit.mark.rule
  if (unit.region) return 'markup:title'
  if (paged) return 'page-title'
  return title !== '' && title === unit.key ? 'metadata-title' : 'opening-line'
}

function endOfShort(page: Page, from: number): number {
  // Only one short unit is taken for a headline where no running text follows.
  for (let index = from; index < page.units.length; index++) if (isText(page.units[index])) return index + 1
  return from
}

/** Reads a short unit before the text that is not the headline. */
function readShort(page: Page, unit: Unit, beforeText: boolean): void {
  const line = page.text.slice(unit.start, unit.end)
  const date = dateOfLine(line)
  if (date && page.draft.published === null) {
    page.draft.published = date
    page.draft.publishedText = page.textOf(unit)
    page.claim(unit, 'published', 'date-line')
    return
  }
  if (unit.region?.type === 'byline') {
    page.draft.byline ??= page.textOf(unit)
    page.claim(unit, 'byline', 'markup:byline')
    return
  }
  if (readSigned(page, unit, line)) return
  const caption = captionRule(unit, line) ?? (beforeText ? 'before-text' : null)
  if (caption) {
    page.draft.blocks.push({ type: 'caption', text: page.textOf(unit) })
    page.claim(unit, 'caption', caption)
    return
  }
  const heading = isShort(page, unit)
  page.draft.blocks.push({ type: heading ? 'heading' : 'paragraph', text: page.textOf(unit) })
  page.claim(unit, 'body', heading ? 'sub-headline' : 'layout:paragraph')
}

function captionRule(unit: Unit, line: string): string | null {
  if (unit.mark?.kind === 'caption') return unit.mark.rule
  if (unit.region) return unit.region.type === 'caption' ? 'markup:caption' : null
  return captionLead.test(line) || captionPointer.test(line) ? 'caption-words' : null
}

/** A line before the text that is nothing but who signs it, from where, and when. */
export function readSigned(page: Page, unit: Unit, line: string): boolean {
  if (unit.region || lengthOf(unit) > 120) return false
  const found = findDatelineLine(line)
  if (found) {
    page.sign(found)
    page.draft.published ??= found.published
    page.draft.publishedText ??= found.publishedText
    page.claim(unit, 'dateline', found.rule)
    return true
  }
  const signature = readSignature(line)
  if (signature) {
    page.sign(signature)
    page.claim(unit, signature.person ? 'byline' : 'dateline', 'signature-line')
    return true
  }
  const named = page.draft.byline === null && looksNamed(line)
  if ((page.author === '' || unit.key !== page.author) && !looksSigned(line) && !named) return false
  page.draft.byline ??= page.textOf(unit)
  page.claim(unit, 'byline', 'signature-line')
  return true
}
