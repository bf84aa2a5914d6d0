import type { Before, BodyTerms, ComparedArticle } from './compared.ts'
import { type Learnt, ownOf } from './learnt.ts'
import { ownTerms } from './own-terms.ts'

/** The terms of all articles in one column: those that were learnt, and of all others those of their bodies and headlines. */
export function gatherTerms(
  articles: readonly ComparedArticle[],
  bodies: BodyTerms,
  before: Before | undefined,
): Pick<Learnt, 'ends' | 'own'> {
  const isOld = (article: number) => before !== undefined && before.oldOf[article]! >= 0
  const places = new Map(articles.flatMap(({ id }, article) => (isOld(article) ? [] : [[id, article] as const])))
  const read = new Map<number, Uint32Array>()
  if (places.size > 0) {
    for (const { id, terms } of bodies(before && new Set(places.keys()))) {
      const article = places.get(id)
      if (article !== undefined) read.set(article, ownTerms(terms, articles[article]!.headline))
    }
  }
  const termsOf = (article: number) =>
    isOld(article) ? ownOf(before!.learnt, before!.oldOf[article]!) : (read.get(article) ?? new Uint32Array())
  const ends = new Uint32Array(articles.length)
  let length = 0
  for (let article = 0; article < articles.length; article++) ends[article] = length += termsOf(article).length
  const own = new Uint32Array(length)
  for (let article = 0; article < articles.length; article++)
    own.set(termsOf(article), article === 0 ? 0 : ends[article - 1]!)
  return { ends, own }
}
