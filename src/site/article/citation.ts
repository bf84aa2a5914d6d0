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

/** What an address cannot have as it is, the two that are common in files of references apart. */
const unaddressable = /[\0-\x1F"#%<>\\^`{|}\x7F]/g

/** A text inside its own address. Letters beyond ASCII may stand: encoded they are three times as long. */
export function dataAddress(type: string, text: string): string {
  const encoded = text.toWellFormed().replace(unaddressable, encodeURIComponent).replaceAll(' ', '%20')
  return `data:${type};charset=utf-8,${encoded}`
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
