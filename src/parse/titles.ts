import type { Page } from './draft.ts'
import { lineKey } from './key.ts'
import { isRunningText, isText, isTitleLike, type Unit } from './unit.ts'

/** Most titles of one list without bullets: beyond that, a run of short lines is no list of headlines. */
const LONGEST_LIST = 30

/** The units of a list of titles that starts at an index: bulleted ones, or a run of title-like lines. */
export function titleRun(page: Page, from: number): Unit[] {
  const { units, text } = page
  const run: Unit[] = []
  const first = units[from]
  if (!isText(first)) return run
  const bulleted = first.bullet !== null
  const linked = first.region?.type === 'related'
  for (let index = from; index < units.length && run.length < (bulleted ? 200 : LONGEST_LIST); index++) {
    const unit = units[index]!
    if (unit.mark?.rule === 'marker:counter') continue
    if (!isText(unit)) break
    if (linked !== (unit.region?.type === 'related')) break
    if (
      !linked &&
      (bulleted ? unit.bullet === null : unit.bullet !== null || !isTitleLike(text, unit) || isRunningText(text, unit))
    )
      break
    run.push(unit)
  }
  return run
}

/** Claims titles as the related ones of a draft: the page's own article, whose list it is. */
export function takeTitles(page: Page, run: readonly Unit[], rule: string): void {
  for (const unit of run) {
    const title = page.textOf(unit)
    if (title === '') continue
    page.drafts[0]!.related.push({ title, ...(unit.region?.href ? { href: unit.region.href } : {}) })
    page.claim(unit, 'related', rule, 0)
  }
}

/** What «اقرأ أيضا» on a line of its own announces. */
export type ReadAlso = { type: 'embedded'; headline: Unit } | { type: 'list'; titles: Unit[] } | { type: 'none' }

const contentWords = (text: string) =>
  lineKey(text)
    .split(' ')
    .map((word) => word.replace(/^(?:وال|بال|فال|كال|لل|ال|و|ب|ل)(?=\p{L}{3})/u, ''))
    .filter((word) => word.length > 2)

/** Share of a title's words that a text has. */
function shared(title: string, text: string): number {
  const words = contentWords(title)
  const others = new Set(contentWords(text))
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length
}

/** Openings that only go on with a text already begun. */
const goesOn =
  /^(?:و(?:قال|أضاف|اضاف|تابع|أشار|أكد|أوضح|كان|لفت|ذكر|شدد|بين|في|من|يذكر|يأتي|تأتي)|كما |من جه|من جانب|وكان|يذكر |يشار |في المقابل|في السياق|في سياق|غير أن|إلا أن|بدور|إلى ذلك|الى ذلك|في غضون|على صعيد|من ناحي)/

/**
 * Tells the three shapes apart by what follows the marker:
 *
 *     title, running text          -> an article of its own, embedded   (unless the text plainly goes on with the body)
 *     titles, then marker or end   -> a list
 *     titles (two and more), text  -> a list, after which the body goes on
 */
export function readAlsoAt(page: Page, from: number): ReadAlso {
  const run = titleRun(page, from)
  if (run.length === 0) return { type: 'none' }
  const after = page.units[page.units.indexOf(run.at(-1)!, from) + 1]
  const text =
    isText(after) && !after.bullet ? page.text.slice(after.start, Math.min(after.end, after.start + 600)) : null
  if (text === null || run[0]!.bullet || run.length > 2) return { type: 'list', titles: run }
  const title = page.textOf(run[0]!)
  if (run.length === 2) {
    // A headline and its byline or dateline, or two titles.
    const second = run[1]!
    const short = second.end - second.start < 30
    return short && shared(title, text) >= 0.3 ? { type: 'embedded', headline: run[0]! } : { type: 'list', titles: run }
  }
  const before = page.text.slice(Math.max(0, run[0]!.start - 1500), run[0]!.start)
  if (goesOn.test(text) && shared(title, text) < Math.max(0.2, shared(title, before)))
    return { type: 'list', titles: run }
  return { type: 'embedded', headline: run[0]! }
}
