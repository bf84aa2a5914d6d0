import type { ComparedText } from '../text.ts'
import { thresholds } from '../thresholds.ts'
import type { Guard } from './guard.ts'

/** What stands before the number of a part in a headline: «إضافة رابعة», «الحلقة 3», «الجزء الأول», «(2 من 3)». */
const partWords: ReadonlySet<string> = new Set([
  'اضافه',
  'الحلقه',
  'حلقه',
  'الجزء',
  'جزء',
  'جز',
  'الجز',
  'القسم',
  'يتبع',
])

/** Two parts of a series: the agency's «إضافة أولى» and «إضافة ثانية», or the parts of a serial. */
export const seriesPart: Guard = {
  name: 'series-part',
  objection(pair) {
    if (pair.resemblance >= thresholds.surelyOneText) return null
    const { words } = pair.shorter
    const [one, other] = [partOf(pair.shorter), partOf(pair.longer)]
    if (one === other || one === null || other === null) return null
    return `They are parts ${words.word(one)} and ${words.word(other)} of a series.`
  },
}

/** Number of the part that a headline names, `null` where it names none. */
function partOf({ headline, words }: ComparedText): number | null {
  for (const [index, word] of headline.entries()) {
    const next = headline[index + 1]
    if (next === undefined || words.facts(next).numbers.length === 0) continue
    if (partWords.has(words.word(word))) return words.facts(next).numbers[0]!
  }
  return null
}
