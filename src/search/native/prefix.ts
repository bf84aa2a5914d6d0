import { baseForm } from '../analyser/forms.ts'
import type { Segment } from './segment.ts'
import { SegmentLists } from './segment-lists.ts'
import { byCodeUnit } from './skeleton.ts'
import { upperBound } from './upper-bound.ts'
import type { ListedWord } from './word-list.ts'

/** Files of the word list that a prefix may take; more is too broad. */
const MOST_WORD_FILES = 4

/** Listed words that a prefix stands for; beyond, those of most documents count, since each takes a part of the dictionary. */
const MOST_EXPANSIONS = 64

/**
 * Keys of the words that begin, or one of whose base forms begins, with the letters, after an article too; of the listed words
 * those of most documents first. Undefined where they are too many, which the caller throws: a script that is loaded later has its
 * own copies of the classes of errors.
 * @param keyOf gives the key of a base form.
 */
export async function wordsOfPrefix(
  text: string,
  segments: readonly Segment[],
  keyOf: (base: string) => Promise<string>,
): Promise<string[] | undefined> {
  const prefix = baseForm(text)
  const starts = [prefix, `ال${prefix}`]
  const lists = await Promise.all(segments.flatMap((segment) => starts.map((start) => listedWords(start, segment))))
  if (lists.includes(undefined)) return undefined
  const words = lists.flatMap((list) => list ?? []).sort(byDocuments)
  const keysOf = async ({ text, isKey, isBase }: ListedWord) => [
    ...(isKey ? [text] : []),
    ...(isBase ? [await keyOf(text)] : []),
  ]
  const keys = await Promise.all(words.slice(0, MOST_EXPANSIONS).map(keysOf))
  return [...new Set(keys.flat())]
}

function byDocuments(a: ListedWord, b: ListedWord): number {
  return b.documents - a.documents || byCodeUnit(a.text, b.text)
}

async function listedWords(prefix: string, { files }: Segment): Promise<ListedWord[] | undefined> {
  const lists = new SegmentLists(files)
  const firsts = await lists.wordFiles()
  const from = Math.max(0, upperBound(firsts, prefix) - 1)
  const to = upperBound(firsts, `${prefix}\uffff`)
  if (to - from > MOST_WORD_FILES) return undefined
  const words = await Promise.all(Array.from({ length: to - from }, (_, index) => lists.words(from + index)))
  return words.flat().filter((word) => word.text.startsWith(prefix))
}
