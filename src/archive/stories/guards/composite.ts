import { sharedShingles } from '../shingles.ts'
import type { ComparedText } from '../text.ts'
import { thresholds } from '../thresholds.ts'
import type { Guard, Pair } from './guard.ts'

/**
 * The longer text tells several things, and the shorter is one of them. An abridged copy keeps the opening, for news is
 * written so that it can be cut from the end; a section of a composite page begins somewhere after it.
 */
export const composite: Guard = {
  name: 'composite',
  objection(pair) {
    if (pair.resemblance >= thresholds.tellsOther) return null
    const [short, long] = [pair.shorter.hashes.length, pair.longer.hashes.length]
    if (short < thresholds.fewestAbridgedWords && long > short * thresholds.mostTimesLonger) {
      return `The shorter one has ${short} words, which the other, ${long} words long, quotes.`
    }
    if (isContinuation(pair.shorter)) return null
    const share = sharedOpening(pair)
    const least = pair.resemblance < thresholds.tellsMore ? thresholds.sharedOpening : thresholds.sharedOpeningOfMost
    if (share < least && headlineShared(pair) < thresholds.sharedHeadline) {
      return `Of the longer one's opening the other has ${Math.round(share * 100)} %, so that it tells something else first.`
    }
    return null
  },
}

/** «إضافة أولى»: an agency's own addition to a report is part of the report, although it does not begin like it. */
function isContinuation({ headline, words }: ComparedText): boolean {
  return headline.includes(words.numberOf('اضافه'))
}

/** Share of the shingles in the longer text's opening that the shorter one has. */
function sharedOpening({ shorter, longer }: Pair): number {
  return sharedShingles(longer.opening, shorter.shingles) / longer.opening.length
}

/** Share of the words in the longer text's headline that the shorter one mentions: does it tell what the other is about? */
function headlineShared({ shorter, longer }: Pair): number {
  const { words } = longer
  const telling = longer.headline.filter((word) => words.word(word).length > 2)
  return (
    telling.filter((word) => shorter.mentioned.has(words.facts(word).mentions[0]!)).length / Math.max(1, telling.length)
  )
}
