import type { Line } from './lines.ts'

/** How a document parts its paragraphs: by blank lines (a single break is then a soft wrap), or one a line. */
export type Layout = 'blank-lines' | 'lines'

/** A line this long is running text, of which paragraphs are made; shorter ones are titles, lists and furniture. */
const RUNNING = 60

/**
 * The layout, told from the document itself: how many running lines follow one another with a blank line between,
 * and how many without. Blank lines part the paragraphs where they are the more frequent.
 */
export function layoutOf(lines: readonly Line[]): Layout {
  let apart = 0
  let together = 0
  for (let index = 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1]!, lines[index]!]
    if (before.end - before.start < RUNNING || line.end - line.start < RUNNING) continue
    if (line.afterBlank) apart++
    else together++
  }
  if (apart + together > 0) return apart > together || (apart === together && apart > 0) ? 'blank-lines' : 'lines'
  // Too short to tell by running lines: a single blank line after a title is not a layout yet.
  const blanks = lines.filter((line, index) => index > 0 && line.afterBlank).length
  return blanks > 0 && blanks >= lines.length - 1 - blanks ? 'blank-lines' : 'lines'
}
