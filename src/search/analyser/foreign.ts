/**
 * Names and words of other languages have no fixed spelling in Arabic: «مورغان» and «مورجان», «ديمقراطية» and «ديموقراطية».
 * A word that has no native shape (`tables/templates.ts`) is taken for foreign, and its spelling is folded further:
 *
 *  1. g: غ and ج are one («سيرغي», «سيرجي»). Not ك and ق, which differ in names too («غينيا», «كينيا»).
 *  2. t: ط and ت are one («ميغاواط», «ميغاوات»).
 *  3. Long vowels: و and ي inside a word of four consonants or more go, since they may as well be short («بروفسور»,
 *     «بروفيسور»); the alef too from five on («غوانتانامو», «غوانتنامو»); «اي» is one vowel («فايسبوك»), and so is «وو» («طاووس»).
 *
 * Native words are left alone: there a letter makes another word («المغرب», «المقرب»; «نجمات», «نغمات»).
 */
import { templateEnds, templates } from './tables/templates.ts'

const CONSONANT = '[^اوي]'

/** One pattern of all shapes; the letters ف ع ل of a shape stand for the root. */
const shapes = templates
  .map((shape) => shape.replace(/[فعل]/g, shape.endsWith('~') ? '[^ا]' : CONSONANT).replace('~', ''))
  .join('|')
const nativeShape = new RegExp(`^(?:${shapes}|${CONSONANT}{2,4})(?:${templateEnds.join('|')})$`)
/** Shapes whose root has a weak letter: three letters and an ending. */
const shortShape = new RegExp(`^.{2,3}(?:${templateEnds.join('|')})$`)

/** A whole shape without an ending. */
const wholeShape = new RegExp(`^(?:${shapes})$`)

/** Whether a word of four letters or more has a native shape, without clitic or ending. */
export function looksNative(stem: string): boolean {
  return stem.length >= 4 && wholeShape.test(stem)
}

/** Whether a word has no native shape, whatever ending may stand on it. */
export function looksForeign(stem: string): boolean {
  return stem.length >= 4 && !shortShape.test(stem) && !nativeShape.test(stem)
}

/** The spelling under which all spellings of a foreign word meet; a native word is returned as it is. */
export function foreignSpelling(word: string): string {
  const stem = word.replace(/(?<=.)وو/g, 'و')
  if (!looksForeign(stem)) return stem
  const folded = stem
    .replaceAll('ج', 'غ')
    .replaceAll('ط', 'ت')
    .replace(/(?<=.)اي(?=.)/g, 'ي')
  const inner = folded.slice(1, -1)
  const consonants = folded.replace(/[اوي]/g, '').length
  if (consonants < 4) return folded
  const vowels = consonants >= 5 ? /[اوي]/g : /[وي]/g
  const tail = folded.endsWith('يا') ? 2 : 1
  return folded[0] + inner.slice(0, inner.length - tail + 1).replace(vowels, '') + folded.slice(-tail)
}
