import { arabicSkeleton } from '../analyser/transliterate.ts'
import { ByteWriter } from './bytes.ts'
import { isLight } from './light-words.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** Words of fewer documents are most likely misspelt, and would crowd out the names, as particles would. */
const FEWEST_DOCUMENTS = 2

/** @param keys documents by key. @param span keys in a file. */
export function writeSoundList(writer: SegmentWriter, keys: ReadonlyMap<string, number>, span: number): void {
  const entries = [...keys]
    .filter(([key, documents]) => documents >= FEWEST_DOCUMENTS && /^\p{Script=Arabic}/u.test(key) && !isLight(key))
    .map(([key, documents]): [string, number] => [`${arabicSkeleton(key)}\u0000${key}`, documents])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const firsts: string[] = []
  for (let from = 0; from < entries.length; from += span) {
    const part = entries.slice(from, from + span)
    const out = new ByteWriter()
    out.sortedTexts(part.map(([text]) => text))
    for (const [, documents] of part) out.number(documents)
    writer.write('sounds', firsts.length, out.finish())
    firsts.push(part[0]![0])
  }
  const out = new ByteWriter()
  out.sortedTexts(firsts)
  writer.write('soundsRoot', 0, out.finish())
}
