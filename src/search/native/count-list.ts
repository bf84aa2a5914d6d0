/** Lists of texts in order with the documents of each, cut into files; their roots hold the first text of every file. */
import { ByteReader } from './bytes.ts'

export interface CountedText {
  text: string
  documents: number
}

/** The first text of each file, of a list's root. */
export function decodeFirsts(bytes: Uint8Array): string[] {
  return new ByteReader(bytes).sortedTexts()
}

/** A file of a list. */
export function decodeCounts(bytes: Uint8Array): CountedText[] {
  const from = new ByteReader(bytes)
  const entries = from.sortedTexts().map((text) => ({ text, documents: 0 }))
  for (const entry of entries) entry.documents = from.number()
  return entries
}
