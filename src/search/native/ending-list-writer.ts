import { backwards } from './ending-list.ts'
import { writeNumberedList } from './numbered-list-writer.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** Words of fewer documents are no better than what was typed. */
const FEWEST_DOCUMENTS = 3

/** @param bases documents by base form. @param span words in a file. */
export function writeEndingList(writer: SegmentWriter, bases: ReadonlyMap<string, number>, span: number): void {
  const numbers = new Map<string, number>()
  for (const [base, documents] of bases) if (documents >= FEWEST_DOCUMENTS) numbers.set(backwards(base), documents)
  writeNumberedList(writer, 'endings', numbers, span)
}
