import { baseForm, defaultKey, queryWeight } from '../analyser/analyse.ts'
import type { Clause, Query } from '../engine.ts'

/** Words of less weight say nothing beside words of content. */
const PARTICLE = 0.5

/** Plain words that are looked up at all: each is a request. The longest say most. */
const MOST_LOOKED_UP = 12

export function isPlainWord(group: readonly Clause[]): boolean {
  return group.length === 1 && group[0]!.type === 'word'
}

/** The query without words that only join others, where others stand, and without the shortest of very many. */
export function contentWords(query: Query): Query {
  const content = query.groups.filter((group) => !isPlainWord(group) || weightOf(group) >= PARTICLE)
  if (content.length === 0) return query
  const words = content.filter(isPlainWord).toSorted((a, b) => lengthOf(b) - lengthOf(a))
  const left = new Set(words.slice(MOST_LOOKED_UP))
  return { ...query, groups: content.filter((group) => !left.has(group)) }
}

function weightOf(group: Clause[]): number {
  return queryWeight(defaultKey(baseForm(textOf(group))))
}

function lengthOf(group: Clause[]): number {
  return baseForm(textOf(group)).length
}

function textOf([clause]: Clause[]): string {
  return clause?.type === 'word' ? clause.text : ''
}
