import { baseForm } from '../analyser/analyse.ts'
import { type KnownWord, SHARED_START, type Suggestion, suggestions } from '../analyser/spelling.ts'
import { isLatin } from '../analyser/transliterate.ts'
import type { Query } from '../engine.ts'
import { isPlainWord } from './content-words.ts'
import type { ResolvedQuery } from './resolve.ts'
import { type Segment, upperBound } from './segment.ts'

/** Where the query finds more stories, only words that the archive has not at all are doubted. */
const FEW = 3

/** Files of the word list that a near miss is looked for in: those about the word's own place. */
const MOST_FILES = 2

/** «هل تقصد …؟»: the query with words that the archive hardly has replaced by near ones that it has; undefined without any. @param found stories. */
export async function suggest(
  query: Query,
  { groups }: ResolvedQuery,
  segments: readonly Segment[],
  found: number,
): Promise<string | undefined> {
  const [base] = segments
  if (base === undefined) return undefined
  let text = query.text
  for (const [index, group] of query.groups.entries()) {
    const [clause] = group
    if (!isPlainWord(group) || clause?.type !== 'word' || isLatin(clause.text)) continue
    const documents = groups[index]?.[0]?.terms[0]?.found.reduce((sum, term) => sum + (term?.documents ?? 0), 0) ?? 0
    if (documents > 0 && found > FEW) continue
    const better = await nearMiss(baseForm(clause.text), documents, base)
    if (better !== undefined) text = text.replace(clause.text, await written(better, base))
  }
  return text === query.text ? undefined : text
}

/** The best word of the archive that may have been meant. */
async function nearMiss(typed: string, documents: number, segment: Segment): Promise<Suggestion | undefined> {
  const words: KnownWord[] = []
  // The dictionary's part is there already, and has the words that differ by a long vowel or a clitic.
  for (const term of (await segment.part(typed)).terms.values()) {
    for (const form of term.forms.slice(0, 3)) words.push({ base: baseForm(form), documents: term.documents })
  }
  const firsts = await segment.wordFiles()
  const place = upperBound(firsts, typed) - 1
  const start = typed.slice(0, SHARED_START)
  const first = Math.max(0, upperBound(firsts, start) - 1, place - MOST_FILES + 1)
  for (let file = first; file <= place; file++) {
    for (const { text, documents, isBase } of await segment.words(file)) {
      if (isBase && text.startsWith(start)) words.push({ base: text, documents })
    }
  }
  return suggestions(typed, words, documents)[0]
}

/** The commonest spelling of a base form; the dictionary's words are folded. */
async function written({ base }: Suggestion, segment: Segment): Promise<string> {
  for (const term of (await segment.part(base)).terms.values()) {
    const form = term.forms.find((one) => baseForm(one) === base)
    if (form !== undefined) return form
  }
  return base
}
