import { thresholds } from '../thresholds.ts'
import type { Guard } from './guard.ts'
import { numbersOf } from './numbers.ts'

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
    const [one, other] = [partOf(pair.shorter.headline), partOf(pair.longer.headline)]
    if (one === other || one === null || other === null) return null
    return `They are parts ${one} and ${other} of a series.`
  },
}

/** Number of the part that a headline names, `null` where it names none. */
function partOf(headline: readonly string[]): string | null {
  for (const [index, word] of headline.entries()) {
    const number = partWords.has(word) ? [...numbersOf(headline.slice(index + 1, index + 2))][0] : undefined
    if (number !== undefined) return number
  }
  return null
}
