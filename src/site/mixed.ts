import { escapeHtml, type Html, trusted } from './html.ts'
import { breakable } from './long-words.ts'

/**
 * Runs that read left to right inside Arabic text: addresses, e-mails, handles, and Latin words with the spaces and
 * signs between them; the digits a name begins with are part of it («3alyoum»). Isolated, their punctuation cannot jump to the other side and digits beside them stay put.
 */
const latin = 'A-Za-z\\u00C0-\\u024F'
const runs = new RegExp(
  `(?:https?://|www\\.)[^\\s«»"“”،؛<>]*[^\\s«»"“”،؛<>.,:;!?()\\]]|[@#]?\\d*[${latin}][${latin}\\d_]*(?:[ .,'’&/+:@_-]{1,2}(?!https?://|www\\.)[${latin}\\d]+)*(?:\\+\\+|#)?`,
  'g',
)
const anyLatin = /[A-Za-z\u00C0-\u024F]/

/** A text of more runs is none that anybody reads, and a browser that has to part them from one another is busy for minutes. */
const mostRuns = 1000

/** A text cut into its left-to-right runs and what stands between them; joined again they give the text. */
export function directionRuns(text: string): { text: string; isolate: boolean }[] {
  if (!anyLatin.test(text)) return [{ text, isolate: false }]
  const pieces: { text: string; isolate: boolean }[] = []
  let from = 0
  for (const match of text.matchAll(runs)) {
    if (pieces.length > 2 * mostRuns) return [{ text, isolate: false }]
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), isolate: false })
    pieces.push({ text: match[0], isolate: true })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isolate: false })
  return pieces
}

/** A text as HTML, its left-to-right runs in `bdi`. */
export function mixed(text: string): Html {
  const pieces = directionRuns(text)
  return trusted(pieces.map(({ text, isolate }) => (isolate ? `<bdi>${letters(text)}</bdi>` : letters(text))).join(''))
}

const letters = (text: string) => breakable(text).map(escapeHtml).join('<wbr>')
