/*
 * Numbers in our messages, which are English whatever the language of the archive; `site/language/` words the pages.
 */

const digits = new Intl.NumberFormat('en')
const rules = new Intl.PluralRules('en')

/** Nouns of ours that form their plural otherwise than with an `s`. */
const irregular: Readonly<Record<string, string>> = {
  entry: 'entries',
  story: 'stories',
}

/** `31,030` */
export function formatCount(count: number): string {
  return digits.format(count)
}

/** The form of a noun that stands after a number: `capture` after 1, `captures` after any other. */
export function nounAfter(count: number, noun: string): string {
  return rules.select(count) === 'one' ? noun : (irregular[noun] ?? `${noun}s`)
}

/** A number with its noun: `1 capture`, `31,030 captures`. */
export function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${nounAfter(count, noun)}`
}
