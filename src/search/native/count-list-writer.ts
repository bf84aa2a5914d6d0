import { ByteWriter } from './bytes.ts'
import type { CountedText } from './count-list.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** The kinds of file of a list: its parts and its root. */
const kinds = { endings: 'endingsRoot', sounds: 'soundsRoot' } as const

/** Writes a list of which `count-list.ts` tells. @param span texts in a file. */
export function writeCountList(
  writer: SegmentWriter,
  kind: keyof typeof kinds,
  entries: readonly CountedText[],
  span: number,
): void {
  const ordered = entries.toSorted((a, b) => (a.text < b.text ? -1 : 1))
  const firsts: string[] = []
  for (let from = 0; from < ordered.length; from += span) {
    const part = ordered.slice(from, from + span)
    const out = new ByteWriter()
    out.sortedTexts(part.map(({ text }) => text))
    for (const { documents } of part) out.number(documents)
    writer.write(kind, firsts.length, out.finish())
    firsts.push(part[0]!.text)
  }
  const out = new ByteWriter()
  out.sortedTexts(firsts)
  writer.write(kinds[kind], 0, out.finish())
}
