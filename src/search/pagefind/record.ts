import { tokenise } from '../analyser/analyse.ts'
import type { SearchDocument } from '../engine.ts'
import { FIELD_END, numberTokens, token } from './tokens.ts'

/** A document as Pagefind gets it. */
export interface PagefindRecord {
  /** The one field that Pagefind gives back without indexing it: carries what a hit shows, see `readRecord`. */
  url: string
  content: string
  language: string
}

/** The forms of a word: the class it belongs to and the letters as typed. */
export type FormsOf = (word: string) => { key: string; exact: string }

/** No language of Pagefind's: our analyser has done the stemming. */
const NO_LANGUAGE = 'xx'

/**
 * Writes a document as one token a word, in order of its fields:
 *
 *     number headline… FIELD_END dateline… FIELD_END body…
 *
 * @param number of the document in the archive. @returns also the keys it has.
 */
export function writeRecord(
  document: SearchDocument,
  number: number,
  formsOf: FormsOf,
): { record: PagefindRecord; keys: Set<string> } {
  const tokens = numberTokens(number)
  const keys = new Set<string>()
  document.fields.forEach(({ text }, index) => {
    if (index > 0) tokens.push(FIELD_END)
    for (const { start, end } of tokenise(text)) {
      const { key, exact } = formsOf(text.slice(start, end))
      keys.add(key)
      tokens.push(token(key, exact))
    }
  })
  const url = `${document.url}#${JSON.stringify({ number, document })}`
  return { record: { url, content: tokens.join(' '), language: NO_LANGUAGE }, keys }
}

/** What `writeRecord` put into a URL. Throws where it is not one of ours. */
export function readRecord(url: string): { number: number; document: SearchDocument } {
  return JSON.parse(url.slice(url.indexOf('#') + 1))
}
