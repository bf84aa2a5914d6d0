/** The keys of a segment by what is heard of them, for names typed in Latin letters: «Lavrov» finds «لافروف». */
import { decodeNumbered } from './numbered-list.ts'

export interface SoundingKey {
  key: string
  documents: number
}

/** The keys of a file whose entries begin so. */
export function decodeSounds(bytes: Uint8Array, start: string): SoundingKey[] {
  return decodeNumbered(bytes)
    .filter(({ text }) => text.startsWith(start))
    .map(({ text, number }) => ({ key: text.slice(start.length), documents: number }))
}
