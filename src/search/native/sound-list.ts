/** The keys of a segment by what is heard of them, for names typed in Latin letters: «Lavrov» finds «لافروف». */
import { arabicSkeleton } from '../analyser/transliterate.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** Words of fewer documents are most likely misspelt, and would crowd out the names. */
const FEWEST_DOCUMENTS = 2

export interface SoundingKey {
  key: string
  documents: number
}

/** @param keys documents by key. @param span keys in a file. */
export function writeSoundList(writer: SegmentWriter, keys: ReadonlyMap<string, number>, span: number): void {
  const entries = [...keys]
    .filter(([key, documents]) => documents >= FEWEST_DOCUMENTS && /^\p{Script=Arabic}/u.test(key))
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

/** First entry of each file. */
export function decodeSoundsRoot(bytes: Uint8Array): string[] {
  return new ByteReader(bytes).sortedTexts()
}

/** The keys of a file whose entries begin so. */
export function decodeSounds(bytes: Uint8Array, start: string): SoundingKey[] {
  const from = new ByteReader(bytes)
  const entries = from.sortedTexts().map((text) => ({ text, documents: 0 }))
  for (const entry of entries) entry.documents = from.number()
  return entries
    .filter(({ text }) => text.startsWith(start))
    .map(({ text, documents }) => ({ key: text.slice(start.length), documents }))
}
