/**
 * Folding: what is left of a text when spelling variants that no reader tells apart are made one. A folded text is a
 * key for comparing, never shown. In order:
 *
 *  1. Compatibility forms: presentation forms and ligatures become their letters (NFKC), full-width Latin plain Latin.
 *  2. Marks, tatweel and invisible characters go.
 *  3. Alef with hamza, madda or wasla becomes bare alef; waw with hamza waw; yeh with hamza yeh; a lone hamza goes.
 *  4. Alef maksura becomes yeh, teh marbuta heh.
 *  5. Persian, Urdu and dotless letters become their Arabic look-alikes.
 *  6. Digits of all systems become 0–9, Latin letters lower case.
 *
 * Source: Lucene's ArabicNormalizer for 2–4, widened by what MARKERS.md counts in real pages.
 */
import * as letter from './letters.ts'

/** `[from, to]`: one folded letter a row; an empty `to` drops the character. */
const letterRows: readonly (readonly [string, string])[] = [
  [letter.ALEF_MADDA, letter.ALEF],
  [letter.ALEF_HAMZA_ABOVE, letter.ALEF],
  [letter.ALEF_HAMZA_BELOW, letter.ALEF],
  [letter.ALEF_WASLA, letter.ALEF],
  [letter.HIGH_HAMZA_ALEF, letter.ALEF],
  [letter.WAW_HAMZA, letter.WAW],
  [letter.YEH_HAMZA, letter.YEH],
  [letter.HAMZA, ''],
  [letter.ALEF_MAKSURA, letter.YEH],
  [letter.FARSI_YEH, letter.YEH],
  ['\u06D2', letter.YEH], // yeh barree
  ['\u06CD', letter.YEH], // yeh with tail
  [letter.TEH_MARBUTA, letter.HEH],
  [letter.TEH_MARBUTA_GOAL, letter.HEH],
  [letter.HEH_GOAL, letter.HEH],
  [letter.HEH_DOACHASHMEE, letter.HEH],
  [letter.AE, letter.HEH],
  ['\u06C0', letter.HEH], // heh with yeh above
  [letter.KEHEH, letter.KAF],
  ['\u06AA', letter.KAF], // swash kaf
  [letter.DOTLESS_BEH, letter.BEH],
  [letter.DOTLESS_QAF, '\u0642'],
  ['\u06A1', letter.FEH], // dotless feh
  ['\u06A4', letter.FEH], // veh, «ڤ» of foreign names
  ['\u067E', letter.BEH], // peh
  ['\u0686', '\u062C'], // tcheh
  ['\u06AF', letter.KAF], // gaf
  ['\u06BA', letter.NOON], // noon ghunna
  [letter.TATWEEL, ''],
]

/** First code points of the decimal digit runs that are met in Arabic text. */
const digitZeros = [0x0660, 0x06f0, 0xff10]

/** What no code unit of a text folds to: not found out yet; several letters, see `expansions`. */
const [UNKNOWN, SEVERAL] = [0xffff, 0xfffe]

/** Multi-letter expansions of compatibility forms, by code unit. */
const expansions = new Map<number, string>()

/** What each code unit folds to, 0 where it goes; what no row tells is found out when it is first met. */
const table = new Uint16Array(0x10000).fill(UNKNOWN)
for (const [from, to] of [...letter.markRanges, ...letter.invisibleRanges]) table.fill(0, from, to + 1)
for (const [from, to] of letterRows) table[from.charCodeAt(0)] = to === '' ? 0 : to.charCodeAt(0)
for (const zero of digitZeros) for (let digit = 0; digit < 10; digit++) table[zero + digit] = 0x30 + digit

function foldedUnit(code: number): number {
  const known = table[code]!
  return known === UNKNOWN ? (table[code] = findOut(code)) : known
}

/** By its compatibility form, which Latin letters and presentation forms have. */
function findOut(code: number): number {
  const mayHaveOne = (code >= 0x41 && code <= 0x24f) || (code >= 0xfb00 && code < UNKNOWN)
  if (!mayHaveOne) return code
  const char = String.fromCharCode(code)
  const plain = char.normalize('NFKC').normalize('NFD').toLowerCase()
  if (plain === char) return code
  const folded = fold(plain)
  if (folded.length === 0) return 0
  if (folded.length === 1) return folded.charCodeAt(0)
  expansions.set(code, folded)
  return SEVERAL
}

/** Folds a text, see the list above. White space and punctuation stay; the length may change. */
export function fold(text: string): string {
  let out = ''
  let from = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const to = foldedUnit(code)
    if (to === code) continue
    out += text.slice(from, index)
    from = index + 1
    if (to === SEVERAL) out += expansions.get(code)
    else if (to !== 0) out += String.fromCharCode(to)
  }
  return from === 0 ? text : out + text.slice(from)
}
