/** The keys of a segment by what is heard of them, for names typed in Latin letters: «Lavrov» finds «لافروف». */
import { ByteReader } from './bytes.ts'

export interface SoundingKey {
  key: string
  documents: number
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
