import { fromKeyboard } from '../analyser/from-keyboard.ts'
import { fromLatinName, LEAST_FIT, latinSkeletons, likeliest, SURE_FIT } from '../analyser/transliterate.ts'
import type { Segment } from './segment.ts'
import { SegmentLists } from './segment-lists.ts'

/** Keys that a name in Latin letters may stand for. */
const MOST_SOUNDING = 2

/**
 * Keys of the archive that a word in Latin letters stands for: the same keys on an Arabic keyboard, else the name that Arabic has
 * for it, else those that sound so.
 *
 * @param keyOf gives the key of a word in Arabic letters. @param sure whether only those count that fit very well
 */
export async function readLatin(
  word: string,
  segments: readonly Segment[],
  keyOf: (word: string) => Promise<string>,
  sure = false,
): Promise<string[]> {
  for (const arabic of [fromKeyboard(word), fromLatinName(word)]) {
    if (arabic === undefined) continue
    const key = await keyOf(arabic)
    const found = await Promise.all(segments.map((segment) => segment.term(key)))
    if (found.some((term) => term !== undefined)) return [key]
  }
  const skeletons = latinSkeletons(word)
  const sounding = segments.flatMap(({ files }) => skeletons.map((one) => new SegmentLists(files).sounding(one)))
  const words = (await Promise.all(sounding)).flat()
  return likeliest(word, words, { most: MOST_SOUNDING, leastFit: sure ? SURE_FIT : LEAST_FIT }).map(({ key }) => key)
}
