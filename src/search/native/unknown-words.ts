/** What the analyser tells of words that no segment has. */
export { defaultKey, isVerb } from '../analyser/analyse.ts'
export { isLight } from './light-words.ts'
