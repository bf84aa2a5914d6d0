/**
 * Arabic letters as one byte each, for the tables that the page loads: UTF-8 spends two, and gzip gets back only a part.
 *
 *     U+0621–U+064A (ء–ي)   ->   41–6A (A–j)
 */
const FIRST = 0x41
const LETTER = 0x621

/** The text with Latin letters for Arabic ones; undefined where it has such Latin letters itself. */
export function packLetters(text: string): string | undefined {
  if (/[A-j]/.test(text)) return undefined
  return text.replace(/[\u0621-\u064A]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - LETTER + FIRST))
}

/** The text that was packed. */
export function unpackLetters(packed: string): string {
  return packed.replace(/[A-j]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - FIRST + LETTER))
}
