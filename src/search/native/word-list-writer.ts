import { writeNumberedList } from './numbered-list-writer.ts'
import type { SegmentWriter } from './segment-writer.ts'
import { numberOfWord } from './word-list.ts'

/** @param bases documents by base form. @param keys documents by key. @param span words in a file. */
export function writeWordList(
  writer: SegmentWriter,
  bases: ReadonlyMap<string, number>,
  keys: ReadonlyMap<string, number>,
  span: number,
): void {
  const entries = [...new Set([...bases.keys(), ...keys.keys()])].map((text) => {
    const documents = Math.max(bases.get(text) ?? 0, keys.get(text) ?? 0)
    return { text, number: numberOfWord({ documents, isBase: bases.has(text), isKey: keys.has(text) }) }
  })
  writeNumberedList(writer, 'words', entries, span)
}
