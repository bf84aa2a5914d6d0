import type { Excerpt } from '../../search/engine.ts'

/** Marks that the link carries; each one costs up to 150 characters of address. */
const mostMarks = 5
/** Words on either side that tell a mark from the same word elsewhere. */
const contextWords = 3

/**
 * The text directives (`text=prefix-,words,-suffix&…`) by which a browser finds the marked words of an excerpt on the
 * article's page and marks them there. Source: Scroll to Text Fragment, WICG.
 */
export function textFragment({ text, marks }: Excerpt): string {
  return marks
    .slice(0, mostMarks)
    .map(([start, end]) => {
      const before = wordsOf(lastLine(text.slice(0, start).replace(/^…/, ''))).slice(-contextWords)
      const after = wordsOf(firstLine(text.slice(end).replace(/…$/, ''))).slice(0, contextWords)
      const prefix = before.length > 0 ? `${encode(before.join(' '))}-,` : ''
      const suffix = after.length > 0 ? `,-${encode(after.join(' '))}` : ''
      return `text=${prefix}${encode(text.slice(start, end))}${suffix}`
    })
    .join('&')
}

/** What stands between blanks; none where it is all punctuation. */
function wordsOf(text: string): string[] {
  const words = text.trim().split(/\s+/)
  return words.some((word) => /\p{L}|\p{N}/u.test(word)) ? words : []
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)
const firstLine = (text: string): string => text.split('\n', 1)[0]!

/** `-`, `,` and `&` have a meaning in a directive; half a surrogate pair has no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D')
}
