import type { Page } from './draft.ts'
import { lineKey } from './key.ts'
import { leadVerbs } from './markers/lead-verbs.ts'
import { isRunningText, isText, isTitleLike, lengthOf, type Unit } from './unit.ts'

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

/** First words (folded) of a paragraph that goes on with a text already begun: «وأضاف», «كما», «من جهة أخرى». */
const goesOn =
  /^(?:و\p{L}{2,}|كما|كذلك|كذا|من جه\p{L}*|من جانب\p{L}*|يذكر|يشار|الجدير|جدير|في المقابل|في السياق|في سياق|غير ان|الا ان|بدوره\p{L}*|الي ذلك|في غضون|علي صعيد|من ناحي\p{L}*|لكن|ثم|هذا و\p{L}*|بينما|اما)(?!\p{L})/u

/** Units after a marker that are looked at for the page's source line and lists. */
const NEAR = 300
/** Sign from which an article is taken to be embedded; on 300 composed pages the two shapes lay below 0.1 and above 0.6. */
const EMBEDDED = 0.35

/** What speaks for an article of its own under a single title (positive) or for the body's going on (negative). */
function signOfEmbedding(page: Page, title: Unit, text: string, from: number): number {
  const near = page.units.slice(from, from + NEAR)
  const words = page.textOf(title)
  const key = lineKey(text.slice(0, 60))
  const isSource = (unit: Unit) => unit.mark?.kind === 'source'
  let sign = shared(words, text) * 2 - shared(words, page.text.slice(Math.max(0, title.start - 900), title.start))
  if (goesOn.test(key)) sign -= 0.6
  if (leadVerbs.has(key.split(' ', 1)[0]!)) sign += 0.4
  // The page's source line ends its own text: an article after it is another one, a body before it is not yet over.
  if (page.drafts[0]!.sourceFrom === 'line') sign += 1
  else if (near.some(isSource)) sign -= 0.6
  // Aggregators list the embedded article's headline among the related ones.
  if (near.some((unit) => unit !== title && unit.key !== '' && unit.key === title.key)) sign += 1
  return sign
}

/**
 * Tells the three shapes apart by what follows the marker:
 *
 *     title, running text          -> an article of its own, embedded; or one title, after which the body goes on
 *     titles, then marker or end   -> a list
 *     titles (two and more), text  -> a list, after which the body goes on
 */
export function readAlsoAt(page: Page, from: number): ReadAlso {
  const run = titleRun(page, from)
  const first = run[0]
  if (!first) return { type: 'none' }
  const after = page.units[page.units.indexOf(run.at(-1)!, from) + 1]
  const text =
    isText(after) && !after.bullet ? page.text.slice(after.start, Math.min(after.end, after.start + 700)) : null
  if (text === null || first.bullet || run.length > 2) return { type: 'list', titles: run }
  if (run.length === 2) {
    // A headline with its byline or dateline, or two titles.
    const short = lengthOf(run[1]!) < 40
    const embedded = short && shared(page.textOf(first), text) >= 0.3
    return embedded ? { type: 'embedded', headline: first } : { type: 'list', titles: run }
  }
  return signOfEmbedding(page, first, text, from) >= EMBEDDED
    ? { type: 'embedded', headline: first }
    : { type: 'list', titles: run }
}
