/**
 * Counts whose letters a text is written in: how much of it is Arabic, and how much looks like Arabic bytes that were
 * read as Latin-1.
 */

const OTHER = 1
const ARABIC = 2
const SISTER = 3
const LATIN_1 = 4

/**
 * Letters that Persian, Urdu, Kurdish, Pashto and Uighur need in every other sentence and Arabic only in foreign names.
 * Keheh and Farsi yeh are not among them: Arabic typed on Persian keyboards has them (143 of 54,800 documents).
 */
const sisterLetters = 'پچژگںٹڈڑےھہۀۃټډړږښڼڅځۍېۆێڕڵۇۈۋەڭ'

const classes = buildClasses()

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const letter = /\p{L}/u
  for (let code = 0x41; code < 0x10000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    if (!letter.test(String.fromCharCode(code))) continue
    const arabic = (code >= 0x0600 && code <= 0x08ff) || (code >= 0xfb50 && code <= 0xfeff)
    table[code] = arabic ? ARABIC : code >= 0xc0 && code <= 0xff ? LATIN_1 : OTHER
  }
  for (const sister of sisterLetters) table[sister.charCodeAt(0)] = SISTER
  return table
}

export interface LetterCounts {
  letters: number
  /** Letters of the Arabic script, those of its sister languages included. */
  arabic: number
  /** Letters that only the sister languages need. */
  sister: number
  /** Letters U+00C0–U+00FF, which Arabic bytes read as Latin-1 turn into. */
  latin1: number
}

export function countLetters(text: string): LetterCounts {
  const counts = [0, 0, 0, 0, 0]
  for (let index = 0; index < text.length; index++) counts[classes[text.charCodeAt(index)]!]!++
  const [, other, arabic, sister, latin1] = counts as [number, number, number, number, number]
  return { letters: other + arabic + sister + latin1, arabic: arabic + sister, sister, latin1 }
}

/**
 * Share of Arabic letters from which a text counts as Arabic. Of 30,676 newspaper articles (SaudiNewsNet) all but 12 have
 * over 0.57 (names, addresses); lists of foreign film titles under Arabic headings and English captions have under 0.28.
 */
const fewestArabic = 0.4
/** A text with this many Arabic letters (some sixty words) has an article in it: then a smaller share will do. */
const manyArabic = 300
const fewestAmongMany = 0.2
/** Share of sister letters among the Arabic ones from which a text is Persian or the like: Persian has 3–5 %. */
const mostSister = 0.015

/** Share of the letters that are Arabic, 0–1; 0 for the sister languages. Texts without letters have `null`. */
export function arabicShare({ letters, arabic, sister }: LetterCounts): number | null {
  if (letters === 0) return null
  return sister > arabic * mostSister ? 0 : arabic / letters
}

export function isArabic(counts: LetterCounts): boolean {
  const share = arabicShare(counts)
  return share === null || share >= (counts.arabic >= manyArabic ? fewestAmongMany : fewestArabic)
}
