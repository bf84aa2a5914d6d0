import { fromKeyboard, latinFit, latinSkeleton } from '../analyser/transliterate.ts'
import type { Segment } from './segment.ts'
import { SegmentLists } from './segment-lists.ts'
import { byCodeUnit } from './skeleton.ts'
import type { SoundingKey } from './sound-list.ts'

/** Keys that a name in Latin letters may stand for. */
const MOST_SOUNDING = 2

/** A key that is worse by more than this is not what was meant. */
const MARGIN = 0.25

/**
 * Keys of the archive that a word in Latin letters stands for: the same keys on an Arabic keyboard, else the same name.
 * @param keyOf gives the key of a word in Arabic letters.
 */
export async function readLatin(
  word: string,
  segments: readonly Segment[],
  keyOf: (word: string) => Promise<string>,
): Promise<string[]> {
  const pressed = fromKeyboard(word)
  if (pressed !== undefined) {
    const key = await keyOf(pressed)
    const found = await Promise.all(segments.map((segment) => segment.term(key)))
    if (found.some((term) => term !== undefined)) return [key]
  }
  const name = latinSkeleton(word)
  if (name === '') return []
  const sounding = (await Promise.all(segments.map((segment) => new SegmentLists(segment.files).sounding(name)))).flat()
  const worth = ({ key, documents }: SoundingKey) => latinFit(word, key) + Math.log10(documents) / 4
  const ranked = sounding.sort((a, b) => worth(b) - worth(a) || byCodeUnit(a.key, b.key))
  const best = ranked.filter((one) => worth(one) >= worth(ranked[0]!) - MARGIN)
  return [...new Set(best.map(({ key }) => key))].slice(0, MOST_SOUNDING)
}
