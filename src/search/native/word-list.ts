/**
 * The base forms and keys of a segment in alphabetical order, each with its documents: what a prefix and a near miss are
 * looked up in. Apart from the dictionary, whose order is by skeleton.
 */
import { ByteReader, ByteWriter } from './bytes.ts'
import type { SegmentWriter } from './segment-writer.ts'

export interface ListedWord {
  text: string
  documents: number
  /** A base form that occurs. */
  isBase: boolean
  /** A key of the dictionary. */
  isKey: boolean
}

/** @param bases documents by base form. @param keys documents by key. @param span words in a file. */
export function writeWordList(
  writer: SegmentWriter,
  bases: ReadonlyMap<string, number>,
  keys: ReadonlyMap<string, number>,
  span: number,
): void {
  const texts = [...new Set([...bases.keys(), ...keys.keys()])].sort()
  const firsts: string[] = []
  for (let from = 0; from < texts.length; from += span) {
    const part = texts.slice(from, from + span)
    const out = new ByteWriter()
    out.sortedTexts(part)
    for (const text of part) {
      const documents = Math.max(bases.get(text) ?? 0, keys.get(text) ?? 0)
      out.number(documents * 4 + (bases.has(text) ? IS_BASE : 0) + (keys.has(text) ? IS_KEY : 0))
    }
    writer.write('words', firsts.length, out.finish())
    firsts.push(part[0]!)
  }
  const out = new ByteWriter()
  out.sortedTexts(firsts)
  writer.write('wordsRoot', 0, out.finish())
}

const IS_BASE = 1
const IS_KEY = 2

export function decodeWords(bytes: Uint8Array): ListedWord[] {
  const from = new ByteReader(bytes)
  return from.sortedTexts().map((text) => {
    const number = from.number()
    return { text, documents: number >>> 2, isBase: (number & IS_BASE) > 0, isKey: (number & IS_KEY) > 0 }
  })
}

/** First word of each file of the list. */
export function decodeWordsRoot(bytes: Uint8Array): string[] {
  return new ByteReader(bytes).sortedTexts()
}
