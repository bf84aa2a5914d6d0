/**
 * What is cut of a word that no table knows: the article with what stands before it, «و», and the endings that are nearly
 * always endings. A clitic of one letter goes only where the shapes of Arabic words speak for it: «لتخصيص» has no native
 * shape, «تخصيص» has one.
 */
import { looksForeign, looksNative } from './foreign.ts'
import { unknownKey } from './word-table.ts'

export interface LightStem {
  stem: string
  key: string
  clitics: string
  suffix: string
}

const C = '[^اويء]'
const CONJUNCTION = '([وفل]|)'
const SUBJECT = '(?:ون|وا|)'
const OBJECT = '(?:ه|ها|هم|)'

/** `[shape, perfect]`: verbs that no table knows, where their shape is hardly ever a noun's. */
const verbShapes: readonly (readonly [shape: RegExp, perfect: string])[] = [
  [shape(`س?[يتن]((?:ست${C}|ن${C}|${C}ت)${C}${C})${SUBJECT}${OBJECT}`), 'ا$2'], // يستنهض, ينجرف, يحتكم
  [shape(`(ا(?:ست${C}|ن${C}|${C}ت)${C}${C})(?:ت|وا)${OBJECT}`), '$2'], // استنهضت, انجرفوا
  [shape(`(?:ي|سي|ست|سن)(${C}{3})${SUBJECT}${OBJECT}`), '$2'], // يرسم, سترسم
  [/^(و|)([^اويءت][^اويء]{2})(?:ت|وا)$/, '$2'], // رسمت, رسموا
]

function shape(pattern: string): RegExp {
  return new RegExp(`^${CONJUNCTION}${pattern}$`)
}

/** `[letters, shortest rest]`: fronts that are cut, the first that fits. */
const fronts: readonly (readonly [string, number])[] = [
  ['وبال', 3],
  ['وال', 3],
  ['بال', 3],
  ['فال', 3],
  ['كال', 4],
  ['ولل', 3],
  ['لل', 3],
  ['ال', 3],
  ['و', 4],
]

/** `[letters, shortest rest]`: endings that are cut, the first that fits. */
const ends: readonly (readonly [string, number])[] = [
  ['اتهما', 3],
  ['اتها', 3],
  ['اتهم', 3],
  ['اته', 3],
  ['تهما', 3],
  ['تها', 3],
  ['تهم', 3],
  ['تين', 4],
  ['تان', 4],
  ['ات', 3],
  ['يون', 3],
  ['ون', 4],
  ['ين', 4],
  ['هما', 4],
  ['ها', 4],
  ['هم', 4],
  ['ته', 3],
  ['ه', 3],
]

const feminine = ends.slice(-1)

/** @param front whether clitics are cut. @param number whether more than ة is cut at the end. */
export function lightStem(base: string, front = true, number = true): LightStem {
  for (const [pattern, perfect] of front && number ? verbShapes : []) {
    if (!pattern.test(base)) continue
    const stem = base.replace(pattern, perfect)
    return { stem, key: stem, clitics: base.slice(0, base.indexOf(stem.slice(1))), suffix: '' }
  }
  const [clitics, rest] = front ? cutFront(base) : ['', base]
  const [suffix, stem] = cutEnd(rest, clitics.endsWith('ل'), number ? ends : feminine)
  return { stem, key: unknownKey(stem), clitics, suffix }
}

function cutFront(base: string): [clitics: string, rest: string] {
  for (const [letters, shortest] of fronts) {
    if (!base.startsWith(letters) || base.length < letters.length + shortest) continue
    const rest = base.slice(letters.length)
    // «ويندوز», «وليامز»: no conjunction before a foreign word that nobody knows.
    return letters === 'و' && looksForeign(rest) ? ['', base] : [letters, rest]
  }
  const rest = base.slice(1)
  return 'بلفك'.includes(base[0]!) && looksNative(rest) && rest.length >= 5 && looksForeign(base)
    ? [base[0]!, rest]
    : ['', base]
}

function cutEnd(front: string, article: boolean, rows: typeof ends): [suffix: string, stem: string] {
  for (const [letters, rest] of rows) {
    if (!front.endsWith(letters) || front.length < letters.length + rest) continue
    const suffix = letters === 'يون' ? 'ون' : letters
    const stem = front.slice(0, front.length - suffix.length)
    // «كلينتون», «بنيامين»: no plural without the article or a native shape.
    if (/^[وي]ن$/.test(suffix) && !article && looksForeign(stem)) return ['', front]
    return [suffix, stem]
  }
  const stem = front.slice(0, -1)
  return rows === ends && front.endsWith('ا') && !article && looksNative(stem) ? ['ا', stem] : ['', front]
}
