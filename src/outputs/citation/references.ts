import type { DataFile } from '../data/data-file.ts'
import { TextFile } from '../text-file.ts'
import { bibtex } from './bibtex.ts'
import { cslEntry } from './csl.ts'
import type { Cite } from './reference.ts'
import { ris } from './ris.ts'

/** `data/references.bib`: every article, for LaTeX. */
export const bibtexReferences: DataFile = references('references.bib', bibtex)

/** `data/references.ris`: every article, for EndNote and the like. */
export const risReferences: DataFile = references('references.ris', ris)

/** `data/references.json`: every article in CSL-JSON, for Zotero and Pandoc. */
export const cslReferences: DataFile = {
  name: 'references.json',
  open(context) {
    const file = new TextFile(context.out, 'data/references.json')
    let separator = '[\n'
    return {
      article(article) {
        file.append(separator + JSON.stringify(cslEntry(article, context)))
        separator = ',\n'
      },
      end() {
        file.append(separator === '[\n' ? '[]\n' : '\n]\n')
        return file.end()
      },
    }
  },
}

function references(name: string, cite: Cite): DataFile {
  return {
    name,
    open(context) {
      const file = new TextFile(context.out, `data/${name}`)
      return { article: (article) => file.append(`${cite(article, context)}\n`), end: () => file.end() }
    },
  }
}
