/**
 * The commoner base forms of a segment by their letters from the last to the first: a misspelt word whose fault is at its
 * beginning stands here beside the right one, as one whose fault is at its end does in the word list.
 */
import { type CountedText, decodeCounts } from './count-list.ts'

/** The letters from the last to the first. */
export function backwards(word: string): string {
  return [...word].reverse().join('')
}

/** The words of a file, as they are read. */
export function decodeEndings(bytes: Uint8Array): CountedText[] {
  return decodeCounts(bytes).map(({ text, documents }) => ({ text: backwards(text), documents }))
}
