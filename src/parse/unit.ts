import type { Region } from '../model/capture.ts'
import type { LineMark } from './match-line.ts'

/** A line or paragraph of the reading as the parser sees it: one thing with one role. UTF-16 indexes. */
export interface Unit {
  /** Content, bullet left out. */
  start: number
  end: number
  /** The bullet or number before the content. */
  bullet: { start: number; ordered: boolean } | null
  /** Its `lineKey`; empty for long units, which are text whatever they say. */
  key: string
  /** Furniture that stood glued before the content. */
  glued: { start: number; end: number; rule: string } | null
  mark: LineMark | null
  /** Printing lines joined in it. */
  lines: number
  /** What the document's markup says of it. */
  region: Region | null
  /** Ranges inside that are markup and no text. */
  holes: (readonly [number, number])[]
  /** Claimed before the structure is looked at: the site's furniture, learnt boilerplate. */
  furniture: string | null
}

/** Longest unit that gets a key: a line beyond it is no marker, title or date. */
export const LONGEST_KEY = 320

const closing = '["”»’\')\\]}›]*'
const stop = new RegExp(`(?<![.…])[.。۔][!؟?]?\\s*${closing}\\s*$`)
const ended = new RegExp(`[.؟!?…:：؛،,۔]\\s*${closing}\\s*$`)

export const lengthOf = (unit: Unit) => unit.end - unit.start
export const isText = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && unit.mark === null && unit.furniture === null

/** The end of a unit, enough to see its punctuation; directional marks left out. */
const tail = (text: string, unit: Unit) =>
  text.slice(Math.max(unit.start, unit.end - 12), unit.end).replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')

/** Ends as a sentence does, with a full stop. */
export function endsWithStop(text: string, unit: Unit): boolean {
  const end = tail(text, unit)
  return stop.test(end)
}

/** Ends with any punctuation that a title does not end with, questions and exclamations apart. */
export function endsOpen(text: string, unit: Unit): boolean {
  const end = tail(text, unit)
  return ended.test(end) && !/[؟?!][\s"”»’')]*$/.test(end) && !/(?:\.{2,}|…)["”»]*\s*$/.test(end)
}

/** True for a paragraph of running text: long, or a sentence with its full stop. */
export function isRunningText(text: string, unit: Unit): boolean {
  const length = lengthOf(unit)
  return length > 150 || unit.lines > 1 || (endsWithStop(text, unit) && length > 30)
}

/** True for what may be a headline: short, one line, no full stop. */
export function isTitleLike(text: string, unit: Unit): boolean {
  return (
    lengthOf(unit) <= 150 &&
    unit.lines === 1 &&
    !endsOpen(text, unit) &&
    /\p{L}{2}/u.test(text.slice(unit.start, unit.end))
  )
}
