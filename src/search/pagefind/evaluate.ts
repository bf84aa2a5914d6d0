import { baseForm, exactForm, tokenise } from '../analyser/analyse.ts'
import type { Clause, Query } from '../engine.ts'
import type { Pattern } from './excerpt.ts'
import { intersection, type Lookup, type Matches, succession, union } from './lookup.ts'
import { classTerm, exactTerm, prefixTerm } from './tokens.ts'
import type { KnownClass, Vocabulary } from './vocabulary.ts'

/** A word of the query as the index knows it. */
interface AskedWord {
  exact: string
  /** None where the archive does not have it. */
  classes: KnownClass[]
}

/** A clause with its words looked up. A word that the tokeniser parts («2021م») is a phrase. */
type AskedClause = { type: 'words'; words: AskedWord[] } | { type: 'prefix'; start: string }

export interface Asked {
  groups: AskedClause[][]
  not: AskedClause[]
  exact: boolean
}

export interface Found {
  matches: Matches
  /** False where only most of the groups had to match. */
  allWords: boolean
}

/** Hits below which a long query is asked again for most of its words. */
const tooFew = 3
/** Groups from which `tooFew` hits count as nothing: a pasted headline rarely stands in another paper word by word. */
const manyGroups = 5

/** Keys have no article, so a prefix with one would find nothing. */
const article = /^ال(?=..)/

/** A word in more than this share of the documents is not asked for where others are: it tells nothing apart. */
const commonShare = 0.4

/** Looks up the words of a query. Clauses without a letter ask for nothing. @param documents of the archive. */
export async function ask(query: Query, vocabulary: Vocabulary, documents: number): Promise<Asked> {
  const clauses = async (list: readonly Clause[]) =>
    (await Promise.all(list.map((clause) => askClause(clause, vocabulary)))).filter((clause) => clause !== undefined)
  const groups = (await Promise.all(query.groups.map(clauses))).filter((group) => group.length > 0)
  const telling = groups.filter((group) => (plainWord(group)?.documents ?? 0) <= documents * commonShare)
  const kept = query.exact || telling.length === 0 ? groups : telling
  return { groups: kept, not: await clauses(query.not), exact: query.exact }
}

async function askClause(clause: Clause, vocabulary: Vocabulary): Promise<AskedClause | undefined> {
  if (clause.type === 'prefix') {
    const start = baseForm(clause.text).replace(article, '')
    return start === '' ? undefined : { type: 'prefix', start }
  }
  const text = clause.type === 'word' ? clause.text : clause.words.join(' ')
  const spans = tokenise(text)
  if (spans.length === 0) return undefined
  const words = spans.map(async ({ start, end }): Promise<AskedWord> => {
    const word = text.slice(start, end)
    return { exact: exactForm(word), classes: await vocabulary.knownClassesOf(word) }
  })
  return { type: 'words', words: await Promise.all(words) }
}

/** What the query finds, filters apart. */
export async function evaluate(asked: Asked, lookup: Lookup): Promise<Found> {
  const { groups } = asked
  let matches = await requireAll(asked, lookup)
  let allWords = true
  if (groups.length > 1 && matches.size < (groups.length < manyGroups ? 1 : tooFew)) {
    const most = await requireMost(asked, lookup)
    allWords = most.size === matches.size
    if (!allWords) matches = most
  }
  for (const clause of asked.not) {
    for (const number of (await find(clause, asked.exact, lookup)).keys()) matches.delete(number)
  }
  return { matches, allWords }
}

async function requireAll({ groups, exact }: Asked, lookup: Lookup): Promise<Matches> {
  if (groups.length === 0) return lookup.every()
  const plain = exact ? [] : groups.flatMap((group) => plainWord(group) ?? [])
  const others = exact ? groups : groups.filter((group) => !plainWord(group))
  let matches = plain.length > 0 ? await lookup.all(plain) : undefined
  for (const group of others) {
    const found = await findAny(group, exact, lookup)
    matches = matches ? intersection(matches, found) : found
    if (matches.size === 0) break
  }
  return new Map(matches)
}

/** The word of a group that is nothing but one word of one class. */
function plainWord(group: readonly AskedClause[]): (KnownClass & { exact: string }) | undefined {
  const [clause] = group
  if (group.length !== 1 || clause?.type !== 'words' || clause.words.length !== 1) return undefined
  const { classes, exact } = clause.words[0]!
  return classes.length === 1 ? { ...classes[0]!, exact } : undefined
}

/** Documents with at least half of the groups; rare ones weigh more by their scores, and more of them more than any. */
async function requireMost({ groups, exact }: Asked, lookup: Lookup): Promise<Matches> {
  const counts = new Map<number, number>()
  let matches: Matches = new Map()
  for (const group of groups) {
    const found = await findAny(group, exact, lookup)
    for (const number of found.keys()) counts.set(number, (counts.get(number) ?? 0) + 1)
    const both = intersection(matches, found)
    matches = new Map([...union(matches, found), ...both])
  }
  const least = Math.ceil(groups.length / 2)
  return new Map([...matches].filter(([number]) => counts.get(number)! >= least))
}

async function findAny(group: readonly AskedClause[], exact: boolean, lookup: Lookup): Promise<Matches> {
  let matches: Matches = new Map()
  for (const clause of group) matches = union(matches, await find(clause, exact, lookup))
  return matches
}

async function find(clause: AskedClause, exact: boolean, lookup: Lookup): Promise<Matches> {
  if (clause.type === 'prefix') return lookup.prefix(clause.start)
  const words: Matches[] = []
  for (const word of clause.words) {
    const [own, ...kin] = word.classes
    // Kin stands in for a word that the archive has not, but neither in a phrase nor to the letter.
    if (!own || (own.weight < 1 && (exact || clause.words.length > 1))) return new Map()
    if (exact) words.push(await lookup.exact(own.key, word.exact))
    else words.push(await lookup.word(own, word.exact, clause.words.length > 1 ? [] : kin))
  }
  return words.length === 1 ? words[0]! : succession(words)
}

/** The tests by which the words found are marked. */
export function patternsOf({ groups, exact }: Asked): Pattern[] {
  return groups.flatMap((clauses, group) =>
    clauses.map((clause): Pattern => {
      if (clause.type === 'prefix') {
        const term = prefixTerm(clause.start)
        return { group, tests: [(token) => token.startsWith(term)] }
      }
      const tests = clause.words.map(({ classes, exact: typed }) => {
        const terms = (clause.words.length > 1 ? classes.slice(0, 1) : classes).map(({ key }) => classTerm(key))
        const own = classes[0] && exactTerm(classes[0].key, typed)
        if (exact) return (token: string) => token === own
        return (token: string) => terms.some((term) => token.startsWith(term))
      })
      return { group, tests }
    }),
  )
}
