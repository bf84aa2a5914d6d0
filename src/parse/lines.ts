import { BYTE_ORDER_MARK } from '../arabic/letters.ts'

/** A line of the reading that prints something: UTF-16 indexes of its content, white space around it left out. */
export interface Line {
  start: number
  end: number
  /** True where a blank line (or the reading's start) stands before it. */
  afterBlank: boolean
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** True for what prints nothing at a line's ends: white space, directional marks, zero-width characters. */
export function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    code === 0x61c ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2069) ||
    code === BYTE_ORDER_MARK.charCodeAt(0)
  )
}

const isBreak = (code: number) =>
  code === LINE_FEED || code === CARRIAGE_RETURN || code === 0x2028 || code === 0x2029 || code === 0x0c

/** True for characters that neither print nor part words: directional marks may be a text's first or last character. */
const isInvisible = (code: number) =>
  code === 0x61c ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069)

/** Takes white space off both ends of a range; what prints nothing at all comes out empty. */
export function trimmed(text: string, first: number, last: number): [start: number, end: number] {
  let start = first
  let end = last
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start === end) return [start, end]
  // Directional marks next to the text belong to it, since they say how it runs.
  while (start > first && isInvisible(text.charCodeAt(start - 1))) start--
  while (end < last && isInvisible(text.charCodeAt(end))) end++
  return [start, end]
}

/** A run of spaces that a stripped page has where an element ended. */
const gap = /[ \t\u00a0]{6,}/g
/** Lines beyond which a text has line breaks of its own. */
const FEW_LINES = 12

/**
 * The printing lines of a text, in order. A text that stands on one line, with wide gaps in it, is a page whose tags
 * were replaced by spaces: there the gaps part the lines.
 */
export function linesOf(text: string): Line[] {
  const lines = brokenLines(text)
  if (lines.length > FEW_LINES) return lines
  const parted = lines.flatMap((line) => partsOf(text, line))
  const gaps = parted.length - lines.length
  return gaps >= 4 && gaps >= lines.length * 3 ? parted : lines
}

function partsOf(text: string, line: Line): Line[] {
  const parts: Line[] = []
  let from = line.start
  const push = (to: number) => {
    const [start, end] = trimmed(text, from, to)
    if (start < end) parts.push({ start, end, afterBlank: parts.length === 0 && line.afterBlank })
  }
  for (const match of text.slice(line.start, line.end).matchAll(gap)) {
    push(line.start + match.index)
    from = line.start + match.index + match[0].length
  }
  push(line.end)
  return parts
}

/** The printing lines by line breaks. Any break counts, CRLF as one. */
function brokenLines(text: string): Line[] {
  const lines: Line[] = []
  let afterBlank = true
  let from = 0
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !isBreak(text.charCodeAt(index))) continue
    const [start, end] = trimmed(text, from, index)
    if (start < end) lines.push({ start, end, afterBlank })
    afterBlank = start === end
    if (text.charCodeAt(index) === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++
    from = index + 1
  }
  return lines
}

const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff
const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff

/** Moves an index that would part a surrogate pair before the pair. */
export function wholeCharacter(text: string, index: number): number {
  const parts = index > 0 && index < text.length && isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1))
  return parts ? index - 1 : index
}
