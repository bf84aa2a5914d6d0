import { thresholds } from '../thresholds.ts'
import { against, differingSalient, type Guard } from './guard.ts'

/** The same sentences about another thing, in texts of no kind we know: what each repeats the other never mentions. */
export const otherSubject: Guard = {
  name: 'other-subject',
  objection(pair) {
    if (pair.resemblance >= thresholds.surelyOneText) return null
    const words = differingSalient(pair)
    return words.count >= thresholds.otherSubject ? `They speak of other things: ${against(pair, words)}.` : null
  },
}
