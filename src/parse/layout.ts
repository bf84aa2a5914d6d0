import type { Line } from './lines.ts'

/** How a document parts its paragraphs: by blank lines (a single break is then a soft wrap), or one a line. */
export type Layout = 'blank-lines' | 'lines'

/** A line this long is running text, of which paragraphs are made; shorter ones are titles, lists and furniture. */
const RUNNING = 60

/**
 * The layout, told from the document itself: how many running lines follow one another with a blank line between,
 * and how many without. A line that stops inside a sentence was wrapped: where blank lines part paragraphs at all, it
 * speaks for them. Blank lines part the paragraphs where they are the more frequent.
 */
export function layoutOf(text: string, lines: readonly Line[]): Layout {
  let apart = 0
  let together = 0
  let wrapped = 0
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1]!
    const line = lines[index]!
    if (before.end - before.start < RUNNING) continue
    if (line.afterBlank) apart += line.end - line.start < RUNNING ? 0 : 1
    else if (endsSentence(text, before.end)) together += line.end - line.start < RUNNING ? 0 : 1
    else wrapped++
  }
  if (apart + together > 0) return apart > together || (apart === together && apart > 0) ? 'blank-lines' : 'lines'
  // Too short to tell by running lines: a single blank line after a title is not a layout yet.
  const blanks = lines.filter((line, index) => index > 0 && line.afterBlank).length
  return blanks > 0 && blanks + wrapped >= lines.length - 1 - blanks ? 'blank-lines' : 'lines'
}

/** Whether a sentence (or a quote, or the words before a list) ends at an index. */
export function endsSentence(text: string, end: number): boolean {
  return /[.؟?!:؛…][\s"”»’')\]]*$/.test(text.slice(Math.max(0, end - 5), end))
}
