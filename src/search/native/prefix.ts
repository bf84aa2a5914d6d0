import { baseForm } from '../analyser/forms.ts'
import type { Segment } from './segment.ts'
import { SegmentLists } from './segment-lists.ts'
import { byCodeUnit } from './skeleton.ts'
import { upperBound } from './upper-bound.ts'
import type { ListedWord } from './word-list.ts'

/** Files of the word list that a prefix may take; more is too broad. */
const MOST_WORD_FILES = 4

/** Words of the dictionary that a prefix may stand for; beyond, the most frequent ones count. */
const MOST_EXPANSIONS = 64

/**
 * Keys of the words that begin, or one of whose base forms begins, with the letters, after an article too; those of most
 * documents first. Undefined where they are too many, which the caller throws: a script that is loaded later has its own copies
 * of the classes of errors.
 * @param keyOf gives the key of a base form.
 */
export async function wordsOfPrefix(
  text: string,
  segments: readonly Segment[],
  keyOf: (base: string) => Promise<string>,
): Promise<string[] | undefined> {
  const prefix = baseForm(text)
  const documents = new Map<string, number>()
  const starts = [prefix, `ال${prefix}`]
  const lists = segments.flatMap((segment) => starts.map((start) => listedWords(start, segment)))
  for (const words of await Promise.all(lists)) {
    if (words === undefined) return undefined
    for (const word of words) {
      if (word.isKey) add(documents, word.text, word.documents)
      if (word.isBase) add(documents, await keyOf(word.text), word.documents)
    }
  }
  const keys = [...documents.keys()].sort((a, b) => documents.get(b)! - documents.get(a)! || byCodeUnit(a, b))
  return keys.slice(0, MOST_EXPANSIONS)
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
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
