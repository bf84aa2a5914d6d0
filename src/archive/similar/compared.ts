import type { Learnt } from './learnt.ts'

/** What the comparison needs of an article beside its terms. */
export interface ComparedArticle {
  id: string
  /** Another one where headline or body is. */
  digest: string
  story: string
  headline: string
}

/** The terms of the bodies of articles by their ids, see `term-vector.ts`, in any order; of all where no ids are given. */
export type BodyTerms = (of?: ReadonlySet<string>) => Iterable<{ id: string; terms: Uint32Array }>

/** What an earlier build learnt, and which article was which. */
export interface Before {
  learnt: Learnt
  /** By the position now the one then, and by the one then that now; -1 for articles that are new, changed or gone. */
  oldOf: Int32Array
  newOf: Int32Array
}

/** Nothing where articles that stayed as they are stand in another order. */
export function matched(articles: readonly ComparedArticle[], learnt: Learnt): Before | undefined {
  const places = new Map(learnt.ids.map((id, place) => [id, place]))
  const oldOf = new Int32Array(articles.length).fill(-1)
  const newOf = new Int32Array(learnt.ids.length).fill(-1)
  let last = -1
  for (const [article, { id, digest }] of articles.entries()) {
    const old = places.get(id)
    if (old === undefined || learnt.digests[old] !== digest) continue
    if (old < last) return undefined
    last = old
    oldOf[article] = old
    newOf[old] = article
  }
  return { learnt, oldOf, newOf }
}
