import type { Clause, Query } from '../engine.ts'
import { isPlainWord } from './content-words.ts'
import { matchGroup } from './match.ts'
import type { ResolvedClause, ResolvedQuery } from './resolve.ts'
import type { Segment } from './segment.ts'
import { mostUnsettled } from './unsettled.ts'

/** What the groups of a query find in a segment, by document. */
export interface SegmentMatches {
  /** Groups of one plain word that match. */
  words: Uint8Array
  /** 1 where every other group matches and no excluded clause does. */
  eligible: Uint8Array
  scores: Float64Array
  /** See `mostUnsettled`; undefined where nothing was left unread. */
  unsettled: number | undefined
  /** See `Matches`. */
  unverified: boolean
}

/** A query's finds before any filter. */
export interface Evaluation {
  resolved: ResolvedQuery
  /** Groups of one plain word that are asked for: most of them will do where all find too little. */
  words: number
  /** Nothing but too frequent words was asked for: they are looked for all the same. */
  onlyFrequent: boolean
  /** See `mostUnsettled`, for documents that have all words; undefined where nothing was left unread. */
  unsettled: number | undefined
  /** Positions of phrases were left unread: some of the documents may lack a phrase, and are not found then. */
  unverified: boolean
  segments: SegmentMatches[]
}

/** A word in a larger share of the documents is dropped where others stand: 10 % and 25 % cost recall. */
const TOO_FREQUENT = 0.4

/** Plain words that count, the rarest; more cost requests and find nothing new. */
const MOST_WORDS = 10

/** @param enough leaves kin and positions unread, see `Matching`; `unsettled` and `unverified` tell what these may change. */
export async function evaluate(
  query: Query,
  resolved: ResolvedQuery,
  segments: readonly Segment[],
  enough?: number,
): Promise<Evaluation> {
  const rare = rareGroups(query.groups, resolved.groups)
  const onlyFrequent = rare.length === 0
  const kept = onlyFrequent ? [...query.groups.keys()] : rare
  const isWord = kept.map((group) => isPlainWord(query.groups[group]!))
  const clauses = kept.map((group) => resolved.groups[group]!)
  const { exact } = query
  const evaluated = segments.map(async (segment, number): Promise<SegmentMatches> => {
    const words = new Uint8Array(segment.root.documents)
    const others = new Uint8Array(segment.root.documents)
    const scores = new Float64Array(segment.root.documents)
    const found = await Promise.all(clauses.map((group) => matchGroup(group, segment, number, { exact, enough })))
    for (const [group, matches] of found.entries()) {
      const counts = isWord[group] ? words : others
      for (let index = 0; index < matches.documents.length; index++) {
        const document = matches.documents[index]!
        counts[document]!++
        scores[document]! += matches.scores[index]!
      }
    }
    const excluded = await matchGroup(resolved.not, segment, number, { exact })
    const wanted = isWord.filter((word) => !word).length
    const eligible = others.map((count) => (count === wanted ? 1 : 0))
    for (const document of excluded.documents) eligible[document] = 0
    const unverified = found.some((matches) => matches.unverified)
    const unsettled = mostUnsettled(found, segment.root.documents) ?? (unverified ? 0 : undefined)
    return { words, eligible, scores, unsettled, unverified }
  })
  const words = isWord.filter((word) => word).length
  const matches = await Promise.all(evaluated)
  const open = matches.flatMap(({ unsettled }) => unsettled ?? [])
  const unsettled = open.length === 0 ? undefined : Math.max(...open)
  const unverified = matches.some((found) => found.unverified)
  return { resolved, words, onlyFrequent, unsettled, unverified, segments: matches }
}

/** Numbers of the groups that say something: all but too frequent words and, of very many words, the more frequent ones. */
function rareGroups(groups: readonly Clause[][], resolved: readonly ResolvedClause[][]): number[] {
  const all = groups.map((_, group) => group)
  const rare = all.filter((group) => !isPlainWord(groups[group]!) || term(resolved, group).share <= TOO_FREQUENT)
  const words = rare.filter((group) => isPlainWord(groups[group]!))
  const rarest = words.sort((a, b) => term(resolved, b).rarity - term(resolved, a).rarity || a - b).slice(0, MOST_WORDS)
  return rare.filter((group) => !isPlainWord(groups[group]!) || rarest.includes(group))
}

function term(resolved: readonly ResolvedClause[][], group: number) {
  return resolved[group]![0]!.terms[0]!
}
