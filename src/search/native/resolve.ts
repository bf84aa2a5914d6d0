import { baseForm, exactForm } from '../analyser/forms.ts'
import { isArabic, isLatin } from '../analyser/script.ts'
import { type Clause, type Query, SearchError } from '../engine.ts'
import { loadAnalyser } from './analyser.ts'
import { rarity } from './bm25.ts'
import { kinBeside } from './kin.ts'
import type { Segment } from './segment.ts'
import type { Term } from './terms.ts'

/** A word of the dictionary that is asked for. */
export interface WantedTerm {
  key: string
  /** 0–1: 1 for the word itself, less for its kin. */
  weight: number
  rarity: number
  /** Share of all documents that have it, 0–1. */
  share: number
  /** True for the forms of it that were typed. */
  isExact: (form: string) => boolean
  /** By segment; undefined where it does not occur. */
  found: (Term | undefined)[]
  /** The word in Latin letters that it was taken for. */
  typed?: string
}

/** A clause in the index's words: any of the terms, or all of them side by side, in order. */
export type ResolvedClause = { type: 'any'; terms: WantedTerm[] } | { type: 'phrase'; terms: WantedTerm[] }

export interface ResolvedQuery {
  groups: ResolvedClause[][]
  not: ResolvedClause[]
}

/** Groups of a query up to which words are looked for with their kin: in a longer one the words say enough together. */
const MOST_WITH_KIN = 4

export async function resolveQuery(query: Query, segments: readonly Segment[]): Promise<ResolvedQuery> {
  const { exact } = query
  const resolve = async (clauses: readonly Clause[], kin: boolean) => {
    const wanted = { exact, kin: kin && !exact }
    return (await Promise.all(clauses.map((clause) => resolveClause(clause, wanted, segments)))).flat()
  }
  const [not, ...groups] = await Promise.all([
    resolve(query.not, false),
    ...query.groups.map((group) => resolve(group, query.groups.length <= MOST_WITH_KIN)),
  ])
  return { groups, not: not! }
}

/** The key of a word as typed: what the archive decided, else what the tables say. */
export async function keyOf(word: string, segments: readonly Segment[]): Promise<string> {
  const base = baseForm(word)
  const known = await Promise.all(segments.map((segment) => segment.keyOf(base)))
  return known.find((key) => key !== undefined) ?? (isArabic(base) ? (await loadAnalyser()).defaultKey(base) : base)
}

/** Several where a phrase has a name in Latin letters that may be one of several. */
async function resolveClause(
  clause: Clause,
  { exact, kin }: { exact: boolean; kin: boolean },
  segments: readonly Segment[],
): Promise<ResolvedClause[]> {
  switch (clause.type) {
    case 'word': {
      const { text, typed } = clause
      const terms = exact ? [await asTyped(text, segments)] : await resolveWord(text, kin, segments)
      return [{ type: 'any', terms: terms.map((term, place) => (typed && place === 0 ? { ...term, typed } : term)) }]
    }
    case 'prefix': {
      const { wordsOfPrefix } = await import('./prefix.ts')
      const keys = await wordsOfPrefix(clause.text, segments, (base) => keyOf(base, segments))
      if (keys === undefined) throw new SearchError('too-broad', `too many words begin with «${clause.text}»`)
      const start = exactForm(clause.text)
      const isExact = (form: string) => form.startsWith(start)
      return [{ type: 'any', terms: await Promise.all(keys.map((key) => wantTerm(key, 1, isExact, segments))) }]
    }
    case 'phrase': {
      // Beside its neighbours an Arabic word misleads nobody.
      const rare = clause.words.length > 1 ? 1 : 0
      const meant = (word: string) =>
        exact ? asTyped(word, segments).then((term) => [term]) : resolveAlone(word, rare, segments)
      const words = await Promise.all(clause.words.map(meant))
      return readingsOf(words).map((terms) => ({ type: 'phrase', terms }))
    }
  }
}

/** Readings of a phrase that are looked for one by one. */
const MOST_READINGS = 9

/** Every way to read a phrase whose words may each be one of several; of very many only that of all first ones, all second ones and so on. */
function readingsOf(words: readonly WantedTerm[][]): WantedTerm[][] {
  const count = words.reduce((product, meant) => product * meant.length, 1)
  if (count <= MOST_READINGS)
    return words.reduce<WantedTerm[][]>(
      (readings, meant) => readings.flatMap((reading) => meant.map((term) => [...reading, term])),
      [[]],
    )
  const most = Math.max(...words.map((meant) => meant.length))
  return Array.from({ length: most }, (_, place) => words.map((meant) => meant[place] ?? meant.at(-1)!))
}

/** The word's class, and, where asked for, its kin that the archive has. */
export async function resolveWord(word: string, kin: boolean, segments: readonly Segment[]): Promise<WantedTerm[]> {
  const alone = await resolveAlone(word, kin ? RARE_LATIN : 0, segments)
  const [own] = alone
  if (!kin || own === undefined || isLatin(word)) return alone
  const { isExact } = own
  const relatives = kinBeside(own.key, await isVerb(own)).map(async ({ key, weight }, index) => {
    // The base says which of its words' kin it has, so that none is looked for in vain; a delta is small.
    const found = segments.map((segment, number) => {
      const isThere = number > 0 || own.found[0] === undefined || (own.found[0].kin >>> index) & 1
      return isThere ? segment.term(key) : undefined
    })
    return wantedTerm(key, weight, isExact, await Promise.all(found), segments)
  })
  return [own, ...(await Promise.all(relatives)).filter(({ found }) => found.some((term) => term !== undefined))]
}

/** Share of the documents up to which a Latin word is looked for in Arabic letters too: most of the archive writes it so. */
const RARE_LATIN = 0.002

/** What the second word that a Latin one may stand for is worth. */
const LESS_LIKELY = 0.5

const isAcronym = (word: string) => word.length > 1 && word === word.toUpperCase()

/**
 * The word's class, or the Arabic words that a Latin one may stand for.
 *
 * @param rare share of the documents up to which these are looked for beside the word itself
 */
async function resolveAlone(word: string, rare: number, segments: readonly Segment[]): Promise<WantedTerm[]> {
  const own = await asTyped(word, segments)
  if (!isLatin(word) || own.share > (isAcronym(word) ? 0 : rare)) return [own]
  const { readLatin } = await import('./read-latin.ts')
  const meant = await readLatin(word, segments, (arabic) => keyOf(arabic, segments), own.share > 0)
  const inArabic = await Promise.all(
    meant.map(async (key, place) => ({
      ...(await wantTerm(key, place === 0 ? 1 : LESS_LIKELY, () => true, segments)),
      typed: word,
    })),
  )
  return own.share > 0 || meant.length === 0 ? [own, ...inArabic] : inArabic
}

async function asTyped(word: string, segments: readonly Segment[]): Promise<WantedTerm> {
  const exact = exactForm(word)
  return wantTerm(await keyOf(word, segments), 1, (form) => form === exact, segments)
}

async function isVerb({ key, found }: WantedTerm): Promise<boolean> {
  return found.find((term) => term !== undefined)?.verb ?? (isArabic(key) && (await loadAnalyser()).isVerb(key))
}

async function wantTerm(
  key: string,
  weight: number,
  isExact: (form: string) => boolean,
  segments: readonly Segment[],
): Promise<WantedTerm> {
  return wantedTerm(key, weight, isExact, await Promise.all(segments.map((segment) => segment.term(key))), segments)
}

function wantedTerm(
  key: string,
  weight: number,
  isExact: (form: string) => boolean,
  found: (Term | undefined)[],
  segments: readonly Segment[],
): WantedTerm {
  const documents = documentsOf({ found })
  const all = segments.reduce((sum, { root }) => sum + root.documents, 0)
  return { key, weight, rarity: rarity(documents, all), share: documents / Math.max(1, all), isExact, found }
}

/** Documents that have a word, of all segments. */
export function documentsOf({ found }: Pick<WantedTerm, 'found'>): number {
  return found.reduce((sum, term) => sum + (term?.documents ?? 0), 0)
}
