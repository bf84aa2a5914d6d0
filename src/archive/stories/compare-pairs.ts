import type { StoryLink } from '../../model/story.ts'
import type { StoryArticle } from './article.ts'
import { compare } from './compare.ts'
import { NEAR } from './form.ts'
import { ReadyTexts } from './ready-texts.ts'

/** Two articles by their ids. */
export type IdPair = readonly [a: string, b: string]

/** Pairs to compare, those that have an article in common side by side. Of many millions few need be held at a time. */
export interface IdPairs {
  count: number
  /** The pairs `from` up to `to`. */
  slice(from: number, to: number): IdPair[]
}

/**
 * Compares pairs of articles; returns the links that they have, also near ones. What comes of a pair depends on the two alone, so
 * pairs may be shared out.
 * @param pairs best with those that have an article in common side by side: each text is then made ready about once
 * @param article gives an article by its id
 */
export function comparePairs(pairs: readonly IdPair[], article: (id: string) => StoryArticle): StoryLink[] {
  const texts = new ReadyTexts(article)
  const links: StoryLink[] = []
  for (const pair of pairs) {
    const [a, b] = texts.pair(...pair)
    const { joined, resemblance, containment, rule } = compare(a, b)
    if (joined || rule === NEAR) links.push({ a: a.article.id, b: b.article.id, resemblance, containment, rule })
  }
  return links
}
