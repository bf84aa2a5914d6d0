import { arabicSkeleton } from '../analyser/transliterate.ts'
import { isLight } from './light-words.ts'
import { writeNumberedList } from './numbered-list-writer.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** Words of fewer documents are most likely misspelt, and would crowd out the names, as particles would. */
const FEWEST_DOCUMENTS = 2

/** @param keys documents by key. @param span keys in a file. */
export function writeSoundList(writer: SegmentWriter, keys: ReadonlyMap<string, number>, span: number): void {
  const entries = [...keys]
    .filter(([key, documents]) => documents >= FEWEST_DOCUMENTS && /^\p{Script=Arabic}/u.test(key) && !isLight(key))
    .map(([key, documents]) => ({ text: `${arabicSkeleton(key)}\u0000${key}`, number: documents }))
  writeNumberedList(writer, 'sounds', entries, span)
}
