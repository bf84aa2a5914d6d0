/**
 * A browser shapes the letters of an Arabic word together, and anew for each line that it breaks the word into: one of a million
 * letters keeps it busy for minutes. Words beyond `longest` letters, which nobody writes, may be broken after each `step`.
 */
const longest = 1000
const step = 250

/** A text cut where lines may be broken within its words, by `<wbr>`; joined again the pieces give the text. */
export function breakable(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; text.length - at > longest; ) {
    const space = text.lastIndexOf(' ', at + longest)
    if (space >= at) {
      at = space + 1
      continue
    }
    at += step
    // Never between the halves of a letter.
    if (/[\udc00-\udfff]/.test(text[at]!)) at++
    pieces.push(text.slice(from, at))
    from = at
  }
  return [...pieces, text.slice(from)]
}
