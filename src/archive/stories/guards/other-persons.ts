import { thresholds } from '../thresholds.ts'
import { against, differingPersons, type Guard } from './guard.ts'

/** The same sentences about other people. */
export const otherPersons: Guard = {
  name: 'other-persons',
  objection(pair) {
    const persons = differingPersons(pair)
    return persons.count >= thresholds.otherPersons ? `They name other people: ${against(pair, persons)}.` : null
  },
}
