/**
 * The commoner base forms of a segment by their letters from the last to the first: a misspelt word whose fault is at its
 * beginning stands here beside the right one, as one whose fault is at its end does in the word list.
 */
import { decodeNumbered } from './numbered-list.ts'

export interface EndingWord {
  base: string
  documents: number
}

/** The letters from the last to the first. */
export function backwards(word: string): string {
  return [...word].reverse().join('')
}

/** The words of a file, as they are read. */
export function decodeEndings(bytes: Uint8Array): EndingWord[] {
  return decodeNumbered(bytes).map(({ text, number }) => ({ base: backwards(text), documents: number }))
}
