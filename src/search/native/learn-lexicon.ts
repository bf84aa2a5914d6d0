import { Company } from '../analyser/company.ts'
import { buildLexicon, type Lexicon, variantCandidates } from '../analyser/lexicon.ts'
import type { Collector } from './collector.ts'

/** What the collected texts decide of their words. Passes them by once more, for the company that spellings of a name keep. */
export function learnLexicon(collector: Collector): Lexicon {
  const { vocabulary } = collector
  const documents = vocabulary.counts()
  const company = new Company(variantCandidates(documents))
  for (const document of collector.documents.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const bases: string[] = []
    collector.visitTokens(document, (_, form) => bases.push(vocabulary.bases[vocabulary.baseOfForm[form]!]!))
    company.add(bases)
  }
  return buildLexicon(documents, company)
}
