/**
 * The commoner base forms of a segment by their letters from the last to the first: a misspelt word whose fault is at its
 * beginning stands here beside the right one, as one whose fault is at its end does in the word list.
 */
import { ByteReader, ByteWriter } from './bytes.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** Words of fewer documents are no better than what was typed. */
const FEWEST_DOCUMENTS = 3

export interface EndingWord {
  /** As it is read. */
  text: string
  documents: number
}

/** The letters from the last to the first. */
export function backwards(word: string): string {
  return [...word].reverse().join('')
}

/** @param bases documents by base form. @param span words in a file. */
export function writeEndingList(writer: SegmentWriter, bases: ReadonlyMap<string, number>, span: number): void {
  const common = [...bases].filter(([, documents]) => documents >= FEWEST_DOCUMENTS)
  const entries = common.map(([base, documents]): [string, number] => [backwards(base), documents])
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const firsts: string[] = []
  for (let from = 0; from < entries.length; from += span) {
    const part = entries.slice(from, from + span)
    const out = new ByteWriter()
    out.sortedTexts(part.map(([text]) => text))
    for (const [, documents] of part) out.number(documents)
    writer.write('endings', firsts.length, out.finish())
    firsts.push(part[0]![0])
  }
  const out = new ByteWriter()
  out.sortedTexts(firsts)
  writer.write('endingsRoot', 0, out.finish())
}

/** First entry of each file, backwards. */
export function decodeEndingsRoot(bytes: Uint8Array): string[] {
  return new ByteReader(bytes).sortedTexts()
}

export function decodeEndings(bytes: Uint8Array): EndingWord[] {
  const from = new ByteReader(bytes)
  return from.sortedTexts().map((text) => ({ text: backwards(text), documents: from.number() }))
}
