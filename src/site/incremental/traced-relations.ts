import type { Relations } from '../relations.ts'
import type { Trace } from './trace.ts'

/** Relations that note what is asked of them. */
export function tracedRelations(relations: Relations, trace: Trace): Relations {
  return {
    similar(article) {
      trace.note(`similar ${article.id}`)
      return relations.similar(article)
    },
    neighbours(article) {
      trace.note(`neighbours ${article.id}`)
      return relations.neighbours(article)
    },
    letterCounts() {
      trace.note('letters')
      return relations.letterCounts()
    },
    ofLetter(letter, from, to) {
      trace.note(`letter ${letter}`)
      return relations.ofLetter(letter, from, to)
    },
  }
}
