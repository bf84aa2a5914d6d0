import { baseForm } from '../analyser/forms.ts'
import { isArabic } from '../analyser/script.ts'
import type { Clause, Query } from '../engine.ts'
import { loadAnalyser } from './analyser.ts'
import type { Segment } from './segment.ts'
import type { Term } from './terms.ts'

/** Plain words that are looked up at all: each is a request. The longest say most. */
const MOST_LOOKED_UP = 12

export function isPlainWord(group: readonly Clause[]): boolean {
  return group.length === 1 && group[0]!.type === 'word'
}

/** The query without words that only join others, where others stand, and without the shortest of very many. */
export async function contentWords(query: Query, segments: readonly Segment[]): Promise<Query> {
  const words = query.groups.filter(isPlainWord).toSorted((a, b) => baseOf(b).length - baseOf(a).length)
  // Most are words of content, whose parts of the dictionary are asked for next: at once, and not one after the other.
  const unlisted = words.filter((group) => !isListed(baseOf(group), segments)).slice(0, MOST_LOOKED_UP)
  await Promise.all(unlisted.map((group) => lookUp(baseOf(group), segments)))
  const kept = new Set<Clause[]>()
  for (const group of words) {
    if (kept.size === MOST_LOOKED_UP) break
    if (!(await saysLittle(baseOf(group), segments))) kept.add(group)
  }
  const groups = query.groups.filter((group) => !isPlainWord(group) || kept.has(group))
  return groups.length === 0 ? query : { ...query, groups }
}

/** «Al Jazeera», «El Alamein»: in Arabic it stands in the word. */
const latinArticle = /^[ae]l$/

/** Of the words that occur the segments know it; of others the analyser. */
async function saysLittle(base: string, segments: readonly Segment[]): Promise<boolean> {
  if (latinArticle.test(base) || isListed(base, segments)) return true
  const known = (await lookUp(base, segments)).find((term) => term !== undefined)
  if (known !== undefined) return known.light
  if (!isArabic(base)) return false
  const { defaultKey, isLight } = await loadAnalyser()
  return isLight(defaultKey(base))
}

/** The commonest ones are told by the roots, so that no request is made for them. */
function isListed(base: string, segments: readonly Segment[]): boolean {
  return segments.some(({ root }) => root.light.includes(base))
}

function lookUp(base: string, segments: readonly Segment[]): Promise<(Term | undefined)[]> {
  return Promise.all(segments.map((segment) => segment.termOf(base)))
}

function baseOf([clause]: readonly Clause[]): string {
  return clause?.type === 'word' ? baseForm(clause.text) : ''
}
