import { type Span, tokenise } from '../analyser/analyse.ts'
import type { Excerpt, SearchDocument, SearchField } from '../engine.ts'
import { FIELD_END } from './tokens.ts'

/** A clause as a test of successive tokens: one for a word, several for a phrase. */
export interface Pattern {
  /** Clauses of one group are one thing asked for. */
  group: number
  tests: ((token: string) => boolean)[]
}

/** Words of an excerpt. */
const excerptWords = 34
/** Words that stand before the first find. */
const lead = 8

interface Find {
  /** Number of the word in its field. */
  word: number
  group: number
}

/** What a hit shows: the headline and the passage with the most of what was asked, marks on both. */
export interface Passage {
  headline: Excerpt
  excerpt: Excerpt
  anchor?: string
}

/** @param tokens of the document's own words, see `writeRecord`. */
export function passageOf(document: SearchDocument, tokens: readonly string[], patterns: readonly Pattern[]): Passage {
  const fields = tokensByField(tokens)
  let headline: Excerpt = { text: document.headline, marks: [] }
  let best: { field: SearchField; spans: Span[]; finds: Find[]; from: number; worth: number } | undefined
  document.fields.forEach((field, index) => {
    const spans = tokenise(field.text)
    const finds = findsIn(fields[index] ?? [], patterns)
    if (field.name === 'headline') {
      if (field.text === document.headline) headline = { text: field.text, marks: marksOf(spans, finds, 0) }
      return
    }
    if (field.name !== 'body') return
    const window = bestWindow(finds)
    if (!best || window.worth > best.worth) best = { field, spans, finds, ...window }
  })
  if (!best) return { headline, excerpt: { text: '', marks: [] } }
  return { headline, excerpt: cut(best.field.text, best.spans, best.finds, best.from), anchor: best.field.anchor }
}

function tokensByField(tokens: readonly string[]): string[][] {
  const fields: string[][] = [[]]
  for (const token of tokens) {
    if (token === FIELD_END) fields.push([])
    else fields.at(-1)!.push(token)
  }
  return fields
}

function findsIn(tokens: readonly string[], patterns: readonly Pattern[]): Find[] {
  const finds = new Map<number, number>()
  for (const { group, tests } of patterns) {
    for (let word = 0; word + tests.length <= tokens.length; word++) {
      if (!tests.every((test, offset) => test(tokens[word + offset]!))) continue
      for (let offset = 0; offset < tests.length; offset++) finds.set(word + offset, group)
    }
  }
  return [...finds].map(([word, group]) => ({ word, group })).sort((a, b) => a.word - b.word)
}

/** Different things asked for count most, then finds; the first of equals. */
function bestWindow(finds: readonly Find[]): { from: number; worth: number } {
  let best = { from: 0, worth: 0 }
  finds.forEach((find, index) => {
    const within: Find[] = []
    for (let next = index; next < finds.length && finds[next]!.word < find.word + excerptWords - lead; next++) {
      within.push(finds[next]!)
    }
    const worth = new Set(within.map(({ group }) => group)).size * 100 + within.length
    if (worth > best.worth) best = { from: Math.max(0, find.word - lead), worth }
  })
  return best
}

function cut(text: string, spans: readonly Span[], finds: readonly Find[], from: number): Excerpt {
  const start = from === 0 ? 0 : spans[from]!.start
  const last = from + excerptWords
  const end = last >= spans.length ? text.length : spans[last]!.start
  const before = start > 0 ? '…' : ''
  const piece = before + text.slice(start, end).trimEnd() + (end < text.length ? '…' : '')
  const marks = marksOf(spans.slice(0, last), finds, start)
  return { text: piece, marks: marks.map(([from, to]) => [from + before.length, to + before.length]) }
}

/** Places of the finds in a text that begins at `start`; finds side by side are one mark. */
function marksOf(spans: readonly Span[], finds: readonly Find[], start: number): Excerpt['marks'] {
  const marks: Excerpt['marks'] = []
  let before = -2
  for (const { word } of finds) {
    const span = spans[word]
    if (!span || span.start < start) continue
    const previous = marks.at(-1)
    if (previous && word === before + 1) previous[1] = span.end - start
    else marks.push([span.start - start, span.end - start])
    before = word
  }
  return marks
}
