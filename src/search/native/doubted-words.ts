import { isLatin } from '../analyser/script.ts'
import type { Query } from '../engine.ts'
import { isPlainWord } from './content-words.ts'
import { documentsOf, type ResolvedQuery } from './resolve.ts'

/** Where the query finds more stories, only words that the archive has not at all are doubted. */
export const FEW = 3

/** A word that may be misspelt. */
export interface DoubtedWord {
  /** As typed. */
  text: string
  /** That have it as typed, in any of its forms. */
  documents: number
}

/** The words of a query that the archive hardly has. @param found stories. */
export function doubtedWords(query: Query, { groups }: ResolvedQuery, found: number): DoubtedWord[] {
  return query.groups.flatMap((group, index) => {
    const [clause] = group
    if (!isPlainWord(group) || clause?.type !== 'word' || isLatin(clause.text)) return []
    const documents = documentsOf(groups[index]?.[0]?.terms[0] ?? { found: [] })
    return documents > 0 && found > FEW ? [] : [{ text: clause.text, documents }]
  })
}
