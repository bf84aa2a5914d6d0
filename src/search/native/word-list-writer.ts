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
  const numbers = new Map<string, number>()
  for (const [text, documents] of bases) {
    const ofKey = keys.get(text)
    const most = Math.max(documents, ofKey ?? 0)
    numbers.set(text, numberOfWord({ documents: most, isBase: true, isKey: ofKey !== undefined }))
  }
  for (const [text, documents] of keys)
    if (!bases.has(text)) numbers.set(text, numberOfWord({ documents, isBase: false, isKey: true }))
  writeNumberedList(writer, 'words', numbers, span)
}
