import type { Page } from './draft.ts'
import { leadVerbs } from './markers/lead-verbs.ts'
import { titleRun } from './titles.ts'
import { endsOpen, isRunningText, isText, isTitleLike, lengthOf, type Unit } from './unit.ts'

/** A sub-heading is at most this long. */
const LONGEST_HEADING = 95

/** First words (folded) of a line that goes on with the one before it. */
const goingOn: ReadonlySet<string> = new Set(['او', 'ثم', 'لكن', 'بل', 'حيث'])
/** A sub-heading that begins with a verb has at most so many words; a longer line is a sentence without its stop. */
const MOST_WORDS = 8

/** Short, one line, unpunctuated, and no sentence that goes on with the text («وأضاف: "…؟"»). */
export function isShort(page: Page, unit: Unit | undefined): unit is Unit {
  if (!isText(unit) || unit.bullet || unit.region) return false
  if (unit.lines > 1 || lengthOf(unit) > LONGEST_HEADING || endsOpen(page.text, unit) || !isTitleLike(page.text, unit))
    return false
  if (lengthOf(unit) > 60 && /[؟?!.…]\s*$/.test(page.text.slice(unit.end - 2, unit.end))) return false
  const [first = ''] = unit.key.split(' ', 1)
  if (goingOn.has(first) || (first.startsWith('و') && leadVerbs.has(first.slice(1)))) return false
  return !(leadVerbs.has(first) && unit.key.split(' ').length > MOST_WORDS)
}

/** Whether a unit carries text that a heading can stand over. */
function carriesText(page: Page, unit: Unit | undefined, heading: Unit): boolean {
  if (!isText(unit)) return false
  return (
    unit.bullet !== null || isRunningText(page.text, unit) || lengthOf(unit) > Math.max(100, lengthOf(heading) * 1.5)
  )
}

/** Index of the next unit that is no list of related titles; they may stand between a heading and its text. */
function pastTitles(page: Page, from: number): number {
  let index = from
  for (let unit = page.units[index]; unit; unit = page.units[index]) {
    if (unit.furniture !== null) index++
    else if (unit.mark?.kind === 'related') index += 1 + titleRun(page, index + 1).length
    else break
    if (index - from > 40) break
  }
  return index
}

/**
 * Whether the unit is a sub-heading: short and unpunctuated, over a longer paragraph or a list; or the upper one of
 * two levels. The upper lines of a longer run of short lines are verse, names or results, and no headings.
 */
export function isHeading(page: Page, index: number): boolean {
  const unit = page.units[index]!
  if (unit.region) return unit.region.type === 'heading' || unit.region.type === 'title'
  if (!isShort(page, unit)) return false
  const next = pastTitles(page, index + 1)
  if (carriesText(page, page.units[next], unit)) return true
  const lower = page.units[next]
  if (next !== index + 1 || !isShort(page, lower) || isShort(page, page.units[index - 1])) return false
  return carriesText(page, page.units[pastTitles(page, next + 1)], lower)
}
