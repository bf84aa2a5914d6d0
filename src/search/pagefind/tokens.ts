/**
 * How a word is written for Pagefind, which knows words only as runs of letters and always searches by prefix:
 *
 *     key «مسؤول», exact «والمسؤولين»  ->  KEY_LETTERS ڥ EXACT_LETTERS ڦ
 *                                          └── finds the class ──┘      └ finds the form as typed
 *
 * The prefix up to the first end letter is the class, the whole token the form as typed: one token serves both, and no
 * class is a prefix of another. Pagefind drops punctuation, strips what decomposes (hamza seats!) and parts words where
 * letters meet digits, so anything but plain letters is escaped.
 */

/** Ends a key; no Arabic word has it (veh with dots below, of Tunisian transliteration), nor does any folded key. */
const KEY_END = 'ڥ'
/** Ends an exact form. */
const EXACT_END = 'ڦ'
/** Begins an escaped character: its code in `escapeDigits`, ended by another. */
const ESCAPE = 'ڒ'
const escapeDigits = 'ابتثجحخدذرزسشصضط'

/** Stands first in every document, so that one lookup lists them all, and for the ones of its number. */
export const EVERY_DOCUMENT = 'ڲڲ'
/** Stands for the zeros of a document's number. No letter that can be asked for, and sorted far from the other. */
const ZERO = 'ڄڄ'
/** Binary digits of a number: a million documents. */
const numberDigits = 20
/** Tokens that stand before a document's own. */
export const LEADING_TOKENS = 1 + numberDigits
/** Stands between the fields of a document, so that no phrase runs from one into the next. */
export const FIELD_END = 'ڳڳ'

/**
 * The tokens that tell a document's number: Pagefind names documents by hashes, and what it gives back of a lookup is
 * positions, so the number is written in positions, the least digit first. (Its sort keys take seconds at 8,000 documents.)
 * Throws where the number is too large.
 */
export function numberTokens(number: number): string[] {
  if (number >= 2 ** numberDigits) throw new RangeError(`more than ${2 ** numberDigits} documents`)
  const digits = Array.from({ length: numberDigits }, (_, digit) => ((number >> digit) & 1 ? EVERY_DOCUMENT : ZERO))
  return [EVERY_DOCUMENT, ...digits]
}

/** The number of a document by the positions of `EVERY_DOCUMENT` in it. */
export function numberAt(positions: readonly number[]): number {
  return positions.reduce((number, position) => (position === 0 ? number : number + 2 ** (position - 1)), 0)
}

/** What Pagefind keeps as it is: letters that do not decompose. */
const kept = /[a-zء-غفـ-ي]/
const decomposing = /[آأؤإئـ]/

const plainKey = /^[a-zءابةتثجحخدذرزسشصضطظعغفقكلمنهوىي]*$/

/** Any text as a run of letters that Pagefind takes for one word; different texts give different runs. */
export function asLetters(text: string): string {
  if (plainKey.test(text)) return text
  let letters = ''
  for (const char of text) {
    if (kept.test(char) && !decomposing.test(char)) letters += char
    else letters += ESCAPE + [...char.codePointAt(0)!.toString(16)].map(hexLetter).join('') + ESCAPE
  }
  return letters
}

const hexLetter = (digit: string) => escapeDigits[Number.parseInt(digit, 16)]!

/** The token of a word of the text. */
export function token(key: string, exact: string): string {
  return classTerm(key) + asLetters(exact) + EXACT_END
}

/** What finds every word of a class. */
export function classTerm(key: string): string {
  return asLetters(key) + KEY_END
}

/** What finds a word as typed. */
export const exactTerm = token

/** What finds the classes whose key begins so. */
export function prefixTerm(start: string): string {
  return asLetters(start)
}

/** The letters a form can go on with. */
const nextLetters = [...'ءابةتثجحخدذرزسشصضطظعغفقكلمنهوىي', ESCAPE, KEY_END, EXACT_END]

/**
 * Terms that lie inside the range of a prefix. Pagefind fetches the one chunk in which a term would stand, while the words
 * that begin with it may run on into the next: asking for these fetches those too.
 */
export function termsWithin(term: string): string[] {
  return nextLetters.map((letter) => term + letter)
}
