import { exactForm } from '../analyser/forms.ts'
import { type Span, tokenise } from '../analyser/tokenise.ts'
import type { Excerpt, Query, SearchDocument } from '../engine.ts'
import type { ResolvedClause, ResolvedQuery } from './resolve.ts'

/** A clause of a query by the forms that its words have in a segment's texts. */
interface Pattern {
  /** Group the clause is of: finds of one group are worth less the second time. */
  group: number
  words: ReadonlySet<string>[]
  weight: number
}

/** What to mark in the texts of a segment's documents. */
export type Patterns = Pattern[]

/** An excerpt aims at so many characters. */
const LENGTH = 240

/** Characters before the first mark, so that it stands in its sentence. */
const LEAD = 60

export function patternsOf({ groups }: ResolvedQuery, query: Query, segment: number): Patterns {
  return groups.flatMap((clauses, group) =>
    clauses.flatMap((clause) =>
      wordSets(clause, query.exact, segment).map((words) => ({ group, words, weight: weightOf(clause) })),
    ),
  )
}

function wordSets(clause: ResolvedClause, exact: boolean, segment: number): ReadonlySet<string>[][] {
  const sets = clause.terms.map(({ found, isExact }) => {
    const forms = found[segment]?.forms ?? []
    return new Set(exact ? forms.filter(isExact) : forms)
  })
  return clause.type === 'phrase' ? [sets] : sets.map((set) => [set])
}

function weightOf({ terms }: ResolvedClause): number {
  return Math.max(...terms.map(({ rarity }) => rarity))
}

/** A find in a text: the tokens `from` to `to` of it. */
interface Find extends Span {
  group: number
  weight: number
}

/** The headline with its marks. */
export function markHeadline(headline: string, patterns: Patterns): Excerpt {
  const finds = findAll(headline, patterns)
  return { text: headline, marks: merged(finds) }
}

/** The passage of the document that has most of what was asked, and the anchor of the field it stands in. */
export function bestPassage(document: SearchDocument, patterns: Patterns): { excerpt: Excerpt; anchor?: string } {
  const fields = document.fields.filter(({ name }) => name !== 'headline')
  const bodies = fields.some(({ name }) => name === 'body') ? fields.filter(({ name }) => name === 'body') : fields
  let best = { text: bodies[0]?.text ?? '', anchor: bodies[0]?.anchor, finds: [] as Find[], start: 0, worth: 0 }
  for (const { text, anchor } of bodies) {
    const finds = findAll(text, patterns)
    for (const [index, { start }] of finds.entries()) {
      const within = finds.slice(index).filter(({ end }) => end <= start + LENGTH - LEAD)
      const worth = worthOf(within)
      if (worth > best.worth) best = { text, anchor, finds, start, worth }
    }
  }
  const excerpt = cut(best.text, best.finds, best.worth > 0 ? best.start : 0)
  return best.anchor === undefined ? { excerpt } : { excerpt, anchor: best.anchor }
}

/** What finds near each other are worth: each group once, a little for each repetition and for standing side by side. */
function worthOf(finds: readonly Find[]): number {
  let worth = 0
  const seen = new Set<number>()
  for (const [index, { group, weight, start }] of finds.entries()) {
    worth += seen.has(group) ? weight / 16 : weight
    const before = finds[index - 1]
    if (before !== undefined && before.group !== group && start - before.end <= 2) worth += weight / 8
    seen.add(group)
  }
  return worth
}

/** Whether each of these groups has a find in some text of the document. */
export function hasFinds({ fields }: SearchDocument, patterns: Patterns, groups: readonly number[]): boolean {
  const open = new Set(groups)
  for (const { text } of fields) {
    const asked = patterns.filter(({ group }) => open.has(group))
    for (const { group } of findAll(text, asked)) open.delete(group)
    if (open.size === 0) return true
  }
  return open.size === 0
}

function findAll(text: string, patterns: Patterns): Find[] {
  const tokens = tokenise(text)
  const forms = tokens.map(({ start, end }) => exactForm(text.slice(start, end)))
  const finds: Find[] = []
  for (const index of tokens.keys()) {
    for (const { group, words, weight } of patterns) {
      if (!words.every((word, offset) => word.has(forms[index + offset] ?? ''))) continue
      finds.push({ group, weight, start: tokens[index]!.start, end: tokens[index + words.length - 1]!.end })
    }
  }
  return finds
}

/** A piece of the text about a find, cut between words, «…» where something is left out; finds marked. */
function cut(text: string, finds: readonly Find[], start: number): Excerpt {
  let from = Math.max(0, Math.min(start - LEAD, text.length - LENGTH))
  let to = Math.min(text.length, from + LENGTH)
  if (from > 0) from = Math.min(start, endOfSpace(text, from))
  if (to < text.length) to = startOfSpace(text, to, from)
  const before = from > 0 ? '…' : ''
  const after = to < text.length ? '…' : ''
  const inside = merged(finds.filter((find) => find.start >= from && find.end <= to))
  const shift = before.length - from
  return {
    text: before + text.slice(from, to) + after,
    marks: inside.map(([first, last]) => [first + shift, last + shift]),
  }
}

/** The next place after a white space. */
function endOfSpace(text: string, from: number): number {
  const space = text.slice(from).search(/\s/)
  return space < 0 ? from : from + space + 1
}

/** The last place before a white space; where there is none, the place itself. */
function startOfSpace(text: string, to: number, from: number): number {
  const space = text.slice(from, to + 1).search(/\s\S*$/)
  return space <= 0 ? to : from + space
}

function merged(finds: readonly Find[]): [number, number][] {
  const marks: [number, number][] = []
  for (const { start, end } of [...finds].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = marks.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}
