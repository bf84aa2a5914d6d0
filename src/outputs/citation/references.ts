import type { DataFile } from '../data/data-file.ts'
import { textFormat } from '../data/text-format.ts'
import { bibtex } from './bibtex.ts'
import { cslEntry } from './csl.ts'
import { type Cite, referenceOf } from './reference.ts'
import { ris } from './ris.ts'

/** `data/references.bib`: every article, for LaTeX. */
export const bibtexReferences: DataFile = references('references.bib', bibtex)

/** `data/references.ris`: every article, for EndNote and the like. */
export const risReferences: DataFile = references('references.ris', ris)

/** `data/references.json`: every article in CSL-JSON, for Zotero and Pandoc. */
export const cslReferences: DataFile = {
  name: 'references.json',
  open: (context) =>
    textFormat({
      path: 'references.json',
      head: '[\n',
      article: ({ article }) => JSON.stringify(cslEntry(referenceOf(article, context))),
      between: ',\n',
      tail: '\n]\n',
    }),
}

function references(name: string, cite: Cite): DataFile {
  return {
    name,
    open: (context) => textFormat({ path: name, article: ({ article }) => `${cite(referenceOf(article, context))}\n` }),
  }
}
