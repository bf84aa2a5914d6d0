import type { Frame } from '../../src/site/frame.ts'
import { type Html, nothing, trusted } from '../../src/site/html.ts'

const english = trusted(' lang="en" dir="ltr"')
const arabicText = trusted(' lang="ar"')

/** Attributes of what the interface says inside a text of the archive: its own language and direction, where they differ. */
export function ours({ wording }: Frame): Html {
  return wording.language.code === 'ar' ? nothing : english
}

/** Attributes of a text of the archive inside the interface; the style sheet gives it its direction. */
export function theirs({ wording }: Frame): Html {
  return wording.language.code === 'ar' ? nothing : arabicText
}
