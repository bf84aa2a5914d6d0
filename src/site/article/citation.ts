import type { ArchivedArticle } from '../../model/article.ts'
import { bibtex } from '../../outputs/citation/bibtex.ts'
import { csl } from '../../outputs/citation/csl.ts'
import { type PlainStyle, plainStyles } from '../../outputs/citation/plain.ts'
import { referenceOf } from '../../outputs/citation/reference.ts'
import { ris } from '../../outputs/citation/ris.ts'
import type { Site } from '../page.ts'

export interface CitationView {
  /** In words, by style. */
  styles: { name: PlainStyle['name']; text: string }[]
  /** Files for reference managers, whole inside their links. */
  files: { label: string; name: string; href: string }[]
}

/** Formats of reference managers: name, ending, media type, writer. */
const citationFiles = [
  ['BibTeX', 'bib', 'application/x-bibtex', bibtex],
  ['RIS', 'ris', 'application/x-research-info-systems', ris],
  ['CSL-JSON', 'json', 'application/vnd.citationstyles.csl+json', csl],
] as const

/** ASCII that an address cannot have as it is. Letters beyond may stand: encoded they are three times as long. */
const encoded = Array.from({ length: 128 }, (_, code) =>
  code <= 0x20 || '"#%<>\\^`{|}\x7F'.includes(String.fromCharCode(code))
    ? `%${code.toString(16).toUpperCase().padStart(2, '0')}`
    : undefined,
)

/** A text inside its own address. In a loop: a page has three of them, with a hundred encoded signs each. */
export function dataAddress(type: string, text: string): string {
  const whole = text.toWellFormed()
  let address = `data:${type};charset=utf-8,`
  let from = 0
  for (let at = 0; at < whole.length; at++) {
    const code = encoded[whole.charCodeAt(at)]
    if (code === undefined) continue
    address += whole.slice(from, at) + code
    from = at + 1
  }
  return address + whole.slice(from)
}

/** How an article is cited, to copy and to download. */
export function citationOf({ frame }: Site, article: ArchivedArticle): CitationView {
  const reference = referenceOf(article, frame)
  return {
    styles: plainStyles.map(({ name, cite }) => ({ name, text: cite(reference) })),
    files: citationFiles.map(([label, ending, type, cite]) => ({
      label,
      name: `${article.id}.${ending}`,
      href: dataAddress(type, cite(reference)),
    })),
  }
}
