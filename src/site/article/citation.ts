import type { ArchivedArticle } from '../../model/article.ts'
import { bibtex } from '../../outputs/citation/bibtex.ts'
import { csl } from '../../outputs/citation/csl.ts'
import { type PlainStyle, plainStyles } from '../../outputs/citation/plain.ts'
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

/** How an article is cited, to copy and to download. */
export function citationOf({ frame }: Site, article: ArchivedArticle): CitationView {
  return {
    styles: plainStyles.map(({ name, cite }) => ({ name, text: cite(article, frame) })),
    files: citationFiles.map(([label, ending, type, cite]) => ({
      label,
      name: `${article.id}.${ending}`,
      href: `data:${type};charset=utf-8,${encodeURIComponent(cite(article, frame).toWellFormed())}`,
    })),
  }
}
