import { hash } from 'node:crypto'
import { countWords } from '../arabic/words.ts'
import type { Capture } from '../model/capture.ts'
import type { ReadEvent, ReadOptions } from './format.ts'
import { arabicShare, countLetters, isArabic } from './letters.ts'
import { finding } from './reasons.ts'

/** A capture but for what follows from its bytes and its text. */
export interface Draft extends Omit<Capture, 'id' | 'sha256' | 'bytes' | 'setAside'> {
  /** What the capture's id is made from. */
  bytes: Uint8Array | string
}

/** Characters in which some words are looked for before a long text is counted whole. */
const openingLengths = [512, 4096]

/**
 * Makes the capture of a draft, and the findings on its text: one with nothing to read is no capture, one that is not
 * Arabic or too short is kept and set aside.
 */
export function* capture(draft: Draft, options: ReadOptions): Generator<ReadEvent> {
  const { path, line, metadata } = draft
  const place = {
    path,
    ...(line === undefined ? {} : { line }),
    ...(metadata.source === undefined ? {} : { source: metadata.source }),
  }
  if (!/[^\s\uFEFF\u200B-\u200F\0]/.test(draft.reading)) {
    yield finding('empty', place)
    return
  }
  if (draft.reading.length > options.largestDocument) {
    yield finding('too-large', place, options.largestDocument)
    return
  }
  const reading = draft.reading.toWellFormed()
  const text = mainText({ ...draft, reading })
  const letters = countLetters(text)
  let setAside: Capture['setAside']
  if (!isArabic(letters)) {
    setAside = 'not-arabic'
    yield finding('not-arabic', place, Math.round(100 * (arabicShare(letters) ?? 0)))
  } else {
    const count = countWordsTo(text, options.fewestWords)
    if (count < options.fewestWords) {
      setAside = 'too-short'
      yield finding('too-short', place, count, options.fewestWords)
    }
  }
  const sha256 = hash('sha256', draft.bytes, 'hex')
  yield {
    type: 'capture',
    capture: {
      ...draft,
      id: sha256.slice(0, 16),
      sha256,
      bytes: typeof draft.bytes === 'string' ? Buffer.byteLength(draft.bytes) : draft.bytes.length,
      reading,
      ...(setAside === undefined ? {} : { setAside }),
    },
  }
}

/** The text that language and length are judged by: a page's main text where it is known, else all of it. */
function mainText({ reading, regions }: Pick<Draft, 'reading' | 'regions'>): string {
  const main = regions?.filter((region) => region.main && region.type !== 'markup')
  if (main === undefined || main.length === 0) return reading
  return main.map((region) => reading.slice(region.start, region.end)).join('\n')
}

/** Number of words, exact up to `enough`. */
function countWordsTo(text: string, enough: number): number {
  for (const length of openingLengths) {
    const opening = countWords(text.slice(0, length))
    if (opening > enough) return opening
  }
  return countWords(text)
}
