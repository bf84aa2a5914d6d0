/** Arabic that was typed on a keyboard left on Latin («htyhksjhk»). It does not say that a word is meant: the archive must have it. */
import { keyboard } from './tables/keyboard.ts'

const keys = new Map<string, string>()
for (const [latin, arabic] of keyboard) for (const [index, key] of [...latin].entries()) keys.set(key, arabic[index]!)

/** What the same keys give on the Arabic layout; undefined where a key has no letter there, or none was pressed. */
export function fromKeyboard(typed: string): string | undefined {
  let arabic = ''
  for (const key of typed) {
    const letter = keys.get(key) ?? keys.get(key.toLowerCase())
    if (letter === undefined) return undefined
    arabic += letter
  }
  return arabic === '' ? undefined : arabic
}

/** A run of letters with keys of punctuation before or between them, which on the Arabic layout are letters too. */
const withPunctuation = /^[a-z[\];',./`]*[[\];',./`][a-z[\];',./`]*[a-z][a-z[\];',./`]*$/i

/** What the keys of a run give on the Arabic layout where some are punctuation on the Latin one («hgsu,]dm»: السعودية); undefined where not. */
export function fromPunctuatedRun(run: string): string | undefined {
  return withPunctuation.test(run) && /[a-z].*[a-z]/i.test(run) ? fromKeyboard(run) : undefined
}
