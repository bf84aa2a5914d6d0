/** Lists of texts in order with a number each, cut into files; their roots hold the first text of every file. */
import { ByteReader } from './bytes.ts'

/** What the number says is the list's. */
export interface NumberedText {
  text: string
  number: number
}

/** The first text of each file, of a list's root. */
export function decodeFirsts(bytes: Uint8Array): string[] {
  return new ByteReader(bytes).sortedTexts()
}

/** A file of a list. */
export function decodeNumbered(bytes: Uint8Array): NumberedText[] {
  const from = new ByteReader(bytes)
  const entries = from.sortedTexts().map((text) => ({ text, number: 0 }))
  for (const entry of entries) entry.number = from.number()
  return entries
}
