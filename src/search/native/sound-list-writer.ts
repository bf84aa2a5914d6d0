import { arabicSkeleton } from '../analyser/transliterate.ts'
import { isLight } from './light-words.ts'
import { writeNumberedList } from './numbered-list-writer.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** Words of fewer documents are most likely misspelt, and would crowd out the names, as particles would. */
const FEWEST_DOCUMENTS = 2

/** @param keys documents by key. @param span keys in a file. */
export function writeSoundList(writer: SegmentWriter, keys: ReadonlyMap<string, number>, span: number): void {
  const numbers = new Map<string, number>()
  for (const [key, documents] of keys) {
    if (documents < FEWEST_DOCUMENTS || !/^\p{Script=Arabic}/u.test(key) || isLight(key)) continue
    numbers.set(`${arabicSkeleton(key)}\u0000${key}`, documents)
  }
  writeNumberedList(writer, 'sounds', numbers, span)
}
