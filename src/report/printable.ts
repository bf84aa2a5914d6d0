/** What moves a terminal's cursor, changes its colours or turns its lines around: texts of strangers are printed without. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A text of the input as it may stand in one line of a terminal. */
export function printable(text: string): string {
  return text.toWellFormed().replace(unprintable, '\ufffd')
}
