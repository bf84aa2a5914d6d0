import { backwards } from './ending-list.ts'
import { writeNumberedList } from './numbered-list-writer.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** Words of fewer documents are no better than what was typed. */
const FEWEST_DOCUMENTS = 3

/** @param bases documents by base form. @param span words in a file. */
export function writeEndingList(writer: SegmentWriter, bases: ReadonlyMap<string, number>, span: number): void {
  const common = [...bases].filter(([, documents]) => documents >= FEWEST_DOCUMENTS)
  const entries = common.map(([base, documents]) => ({ text: backwards(base), number: documents }))
  writeNumberedList(writer, 'endings', entries, span)
}
