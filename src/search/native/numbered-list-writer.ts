import { ByteWriter } from './bytes.ts'
import type { NumberedText } from './numbered-list.ts'
import type { SegmentWriter } from './segment-writer.ts'
import { byCodeUnit } from './skeleton.ts'

/** The kinds of file of a list: its parts and its root. */
const kinds = { words: 'wordsRoot', endings: 'endingsRoot', sounds: 'soundsRoot' } as const

/** Writes a list of which `numbered-list.ts` tells. @param span texts in a file. */
export function writeNumberedList(
  writer: SegmentWriter,
  kind: keyof typeof kinds,
  entries: readonly NumberedText[],
  span: number,
): void {
  const ordered = entries.toSorted((a, b) => byCodeUnit(a.text, b.text))
  const firsts: string[] = []
  for (let from = 0; from < ordered.length; from += span) {
    const part = ordered.slice(from, from + span)
    const out = new ByteWriter()
    out.sortedTexts(part.map(({ text }) => text))
    for (const { number } of part) out.number(number)
    writer.write(kind, firsts.length, out.finish())
    firsts.push(part[0]!.text)
  }
  const out = new ByteWriter()
  out.sortedTexts(firsts)
  writer.write(kinds[kind], 0, out.finish())
}
