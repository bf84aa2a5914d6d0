import { askedAgain, type Compared } from './asked-again.ts'
import { Company, mostSimilar } from './company.ts'
import type { Before, BodyTerms, ComparedArticle } from './compared.ts'
import { gatherTerms } from './gather-terms.ts'
import type { Learnt } from './learnt.ts'
import { postingsOf } from './postings.ts'
import { weighTerms } from './weigh-terms.ts'

/**
 * «More like this» by tf-idf over folded words: of every article the most similar ones, by the cosine of their most telling
 * terms. Versions of one story are never similar to each other.
 *
 *     terms of each ──> frequencies ──> 24 terms of most weight ──> postings ──> cosine with every article on them ──> best five
 *
 * From what an earlier build learnt (`before`) the same comes out sooner: frequencies are told apart in steps, so that few articles weigh
 * their terms otherwise for one more, and cosines are whole numbers that are the same from either side, so that a changed
 * article tells by itself whose best it could be among.
 *
 * @param articles all of them, in the archive's order
 */
export function similarArticles(articles: readonly ComparedArticle[], bodies: BodyTerms, before?: Before): Learnt {
  const terms = gatherTerms(articles, bodies, before)
  const { vectors, changed } = weighTerms(terms, before)
  if (before) markStories(articles, before, changed)
  const compared = { vectors, postings: postingsOf(vectors), company: new Company(storyNumbers(articles)) }
  const isLittle = before !== undefined && changed.reduce((sum, is) => sum + is, 0) <= many * articles.length
  return {
    ids: articles.map(({ id }) => id),
    digests: articles.map(({ digest }) => digest),
    stories: articles.map(({ story }) => story),
    ...terms,
    ...vectors,
    ...bestOf(compared, isLittle ? before : undefined, changed),
  }
}

/** Share of changed articles from which on all are compared anew. */
const many = 1 / 8

/** An article of another story than before is another one to all that it is like. */
function markStories(articles: readonly ComparedArticle[], { learnt, oldOf }: Before, changed: Uint8Array): void {
  for (const [article, { story }] of articles.entries()) {
    const old = oldOf[article]!
    if (old >= 0 && learnt.stories[old] !== story) changed[article] = 1
  }
}

function storyNumbers(articles: readonly ComparedArticle[]): Uint32Array {
  const numbers = new Map<string, number>()
  return Uint32Array.from(articles, ({ story }) => {
    const number = numbers.get(story) ?? numbers.size
    numbers.set(story, number)
    return number
  })
}

/** The best of all articles: those of before, but where they are to be found again. */
function bestOf(compared: Compared, before: Before | undefined, changed: Uint8Array): Pick<Learnt, 'best' | 'scores'> {
  const { vectors, postings, company } = compared
  const articles = changed.length
  const best = new Int32Array(articles * mostSimilar).fill(-1)
  const scores = new Uint32Array(articles * mostSimilar)
  const asked = before && askedAgain(compared, before, changed)
  for (let article = 0; article < articles; article++) {
    const [from, to] = [article * mostSimilar, (article + 1) * mostSimilar]
    if (asked && !asked[article]) {
      const old = before!.oldOf[article]! * mostSimilar
      for (let at = 0; at < mostSimilar; at++) {
        const one = before!.learnt.best[old + at]!
        best[from + at] = one < 0 ? -1 : before!.newOf[one]!
        scores[from + at] = before!.learnt.scores[old + at]!
      }
    } else {
      company.meet(article, vectors, postings)
      company.best(article, best.subarray(from, to), scores.subarray(from, to))
    }
  }
  return { best, scores }
}
