/**
 * The base forms and keys of a segment in alphabetical order, each with its documents: what a prefix and a near miss are
 * looked up in. Apart from the dictionary, whose order is by skeleton.
 */
import { decodeNumbered } from './numbered-list.ts'

export interface ListedWord {
  text: string
  documents: number
  /** A base form that occurs. */
  isBase: boolean
  /** A key of the dictionary. */
  isKey: boolean
}

const IS_BASE = 1
const IS_KEY = 2
/** What the documents are multiplied by to make room for both. */
const DOCUMENTS = 4

/** The number by which the list tells of a word. */
export function numberOfWord({ documents, isBase, isKey }: Omit<ListedWord, 'text'>): number {
  return documents * DOCUMENTS + (isBase ? IS_BASE : 0) + (isKey ? IS_KEY : 0)
}

/** The words of a file. */
export function decodeWords(bytes: Uint8Array): ListedWord[] {
  return decodeNumbered(bytes).map(({ text, number }) => {
    const documents = Math.floor(number / DOCUMENTS)
    return { text, documents, isBase: (number & IS_BASE) > 0, isKey: (number & IS_KEY) > 0 }
  })
}
