import type { ComparedText } from '../text.ts'
import { thresholds } from '../thresholds.ts'
import { daysApart } from './days.ts'
import type { Guard } from './guard.ts'

/**
 * Two counts of one kind: «تغريم 30 منشأة» and, a week later, «تغريم 23 منشأة». Each headline has a number that the other
 * text does not know. Within a few days that may be a toll brought up to date.
 */
export const otherFigures: Guard = {
  name: 'other-figures',
  objection({ shorter, longer, resemblance }) {
    if (resemblance >= 1) return null
    const days = daysApart(shorter.article.published, longer.article.published)
    if (days !== null && days < thresholds.daysOfOneCase) return null
    const [here, there] = [figureMissingFrom(longer, shorter), figureMissingFrom(shorter, longer)]
    return here === undefined || there === undefined
      ? null
      : `Their headlines give other figures: ${here} against ${there}.`
  },
}

/** A number in the headline of `own` that is nowhere in `other`. */
function figureMissingFrom(other: ComparedText, own: ComparedText): string | undefined {
  for (const figure of own.headlineNumbers.values)
    if (!other.numbers.has(figure) && !other.headlineNumbers.has(figure)) return own.words.word(figure)
  return undefined
}
