import { queryWeight } from '../analyser/analyse.ts'

/** Words of less weight say nothing beside words of content. */
const PARTICLE = 0.5

/** Whether a word, by its key, says little in a query: particles, and verbs that only report. */
export function isLight(key: string): boolean {
  return queryWeight(key) < PARTICLE
}
