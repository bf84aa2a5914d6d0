/**
 * The two written forms under which a word is compared, before any morphology:
 *
 *  - the exact form keeps letters and hamza as typed («حرفيًا»), and loses what a reader does not see or type;
 *  - the base form is folded by `arabic/fold`, but keeps a hamza in its place, whatever its seat, so that
 *    «مسؤول» and «مسئول» meet and «وزراؤها» still ends in the word «وزراء».
 */
import { fold } from '../../arabic/fold.ts'
import { HAMZA, invisibleRanges, markRanges, TATWEEL, WAW_HAMZA, YEH_HAMZA } from '../../arabic/letters.ts'

const ranges = [...markRanges, ...invisibleRanges]
  .map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`)
  .join('')
const unseen = new RegExp(`[${ranges}${TATWEEL}]`, 'gu')

/** Words of nothing but plain Arabic letters need no compatibility folding; most words are such. */
const plain = /^[\u0621-\u063A\u0641-\u064A]+$/
const hamzaSeats = HAMZA + WAW_HAMZA + YEH_HAMZA
const FIRST = 0x621

/** Letters of other keyboards that look the same on the page: not a spelling, a key pressed. */
const lookalikes: Readonly<Record<string, string>> = {
  ی: 'ي', // Farsi yeh
  ک: 'ك', // keheh
  ہ: 'ه', // heh goal
  ھ: 'ه', // heh doachashmee
  ۃ: 'ة', // teh marbuta goal
  ە: 'ه', // ae
}
const lookalikePattern = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'g')

/** Letters and hamza as typed; marks, tatweel and invisible characters gone; compatibility forms and digits made plain. */
export function exactForm(word: string): string {
  if (plain.test(word)) return word
  const composed = word.normalize('NFKC').toLowerCase().normalize('NFC').replace(unseen, '').normalize('NFKC')
  return composed.replace(lookalikePattern, (letter) => lookalikes[letter]!).replace(/\p{Nd}/gu, fold)
}

/** Folded letters of the range of plain Arabic, by code unit from U+0621; 0 where a word needs the long way. */
const folded = new Uint16Array(0x2a)
for (let code = 0; code < folded.length; code++) {
  const letter = String.fromCharCode(FIRST + code)
  if (!plain.test(letter)) continue
  folded[code] = (hamzaSeats.includes(letter) ? HAMZA : fold(letter)).charCodeAt(0)
}

/** What is left when spellings that readers take for one are made one. Idempotent. */
export function baseForm(word: string): string {
  let out = ''
  let from = 0
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index)
    const to = folded[code - FIRST]
    if (to === code) continue
    if (!to) return foldRare(word)
    out += word.slice(from, index) + String.fromCharCode(to)
    from = index + 1
  }
  return from === 0 ? word : out + word.slice(from)
}

/** The base form of a word with marks, digits or letters of other keyboards and scripts. */
function foldRare(word: string): string {
  const exact = exactForm(word)
  if (/\p{Nd}/u.test(exact)) return numberForm(fold(exact))
  return exact
    .split(new RegExp(`[${hamzaSeats}]`))
    .map(fold)
    .join(HAMZA)
}

/** A number without what groups its digits: «1,000» and «١٬٠٠٠» are 1000, «٢٫٥» is 2.5. */
function numberForm(number: string): string {
  return number
    .replaceAll('\u066B', '.')
    .replace(/[,\u066C](?=\d{3}(?!\d))/g, '')
    .replaceAll(',', '.')
}
