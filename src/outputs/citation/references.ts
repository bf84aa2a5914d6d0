import type { ArchivedArticle } from '../../model/article.ts'
import type { Output, OutputContext } from '../output.ts'
import { total, writeText } from '../write-text.ts'
import { bibtex } from './bibtex.ts'
import { cslEntry } from './csl.ts'
import type { CitationContext, Cite } from './reference.ts'
import { ris } from './ris.ts'

/** `data/references.bib`, `.ris` and `.json`: every article, for a reference manager. */
export const references: Output = {
  name: 'references',
  async write(context: OutputContext) {
    const { archive, out } = context
    return total([
      await writeText(out, 'data/references.bib', cited(archive.articles(), bibtex, context)),
      await writeText(out, 'data/references.ris', cited(archive.articles(), ris, context)),
      await writeText(out, 'data/references.json', cslList(archive.articles(), context)),
    ])
  },
}

function* cited(articles: Iterable<ArchivedArticle>, cite: Cite, context: CitationContext): Generator<string> {
  for (const article of articles) yield `${cite(article, context)}\n`
}

function* cslList(articles: Iterable<ArchivedArticle>, context: CitationContext): Generator<string> {
  let separator = '[\n'
  for (const article of articles) {
    yield separator + JSON.stringify(cslEntry(article, context))
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}
