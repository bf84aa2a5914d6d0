import { ByteWriter } from './bytes.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** The kinds of file of a list: its parts and its root. */
const kinds = { words: 'wordsRoot', endings: 'endingsRoot', sounds: 'soundsRoot' } as const

/** Writes a list of which `numbered-list.ts` tells. @param numbers by text. @param span texts in a file. */
export function writeNumberedList(
  writer: SegmentWriter,
  kind: keyof typeof kinds,
  numbers: ReadonlyMap<string, number>,
  span: number,
): void {
  const ordered = [...numbers.keys()].sort()
  const firsts: string[] = []
  for (let from = 0; from < ordered.length; from += span) {
    const part = ordered.slice(from, from + span)
    const out = new ByteWriter()
    out.sortedTexts(part)
    for (const text of part) out.number(numbers.get(text)!)
    writer.write(kind, firsts.length, out.finish())
    firsts.push(part[0]!)
  }
  const out = new ByteWriter()
  out.sortedTexts(firsts)
  writer.write(kinds[kind], 0, out.finish())
}
