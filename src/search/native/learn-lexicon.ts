import { Company } from '../analyser/company.ts'
import { buildLexicon, classesOf, type Lexicon, variantCandidates } from '../analyser/lexicon.ts'
import { type Collector, FIELD_END } from './collector.ts'
import type { IndexThread } from './index-thread.ts'
import { decidedKeys } from './shared-decisions.ts'

/**
 * What the collected texts decide of their words. Passes them by once more, for the company that spellings of a name keep.
 * @param threads asked for their shares before this returns its promise
 */
export async function learnLexicon(collector: Collector, threads: readonly IndexThread[]): Promise<Lexicon> {
  const { vocabulary } = collector
  const classes = classesOf(vocabulary.counts(), await decidedKeys(vocabulary, threads))
  return buildLexicon(classes, companyOf(collector, variantCandidates(classes)))
}

/** Few words are watched: the others of a text are looked at as numbers alone. */
function companyOf(collector: Collector, candidates: readonly string[]): Company {
  const { bases, baseOfForm } = collector.vocabulary
  const company = new Company(candidates)
  const names = new Set(candidates)
  const watched = Uint8Array.from(bases, (base) => (names.has(base) ? 1 : 0))
  let text = new Uint32Array(4096)
  const baseAt = (place: number) => bases[text[place]!]!
  for (const document of collector.documents.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const tokens = collector.tokens(document)
    if (text.length < tokens.length) text = new Uint32Array(tokens.length)
    let length = 0
    for (const token of tokens) if (token !== FIELD_END) text[length++] = baseOfForm[token >>> 1]!
    for (let place = 0; place < length; place++) {
      if (watched[text[place]!]) company.meet(baseAt(place), place, length, baseAt)
    }
  }
  return company
}
