import { baseForm } from '../analyser/forms.ts'
import { type KnownWord, type Suggestion, suggestions, tolerance } from '../analyser/spelling.ts'
import type { Query } from '../engine.ts'
import type { DoubtedWord } from './doubted-words.ts'
import { backwards } from './ending-list.ts'
import type { Segment } from './segment.ts'
import { SegmentLists } from './segment-lists.ts'
import { upperBound } from './upper-bound.ts'

/** Files of a list that a near miss is looked for in: that of the word's own place, and the next nearest. */
const MOST_FILES = 2

/** «هل تقصد …؟»: the query with doubted words replaced by near ones that the archive has; undefined without any. */
export async function suggest(
  query: Query,
  doubted: readonly DoubtedWord[],
  segments: readonly Segment[],
): Promise<string | undefined> {
  let text = query.text
  for (const { text: word, documents } of doubted) {
    const better = await nearMiss(baseForm(word), documents, segments)
    if (better !== undefined) text = text.replace(word, await written(better, segments))
  }
  return text === query.text ? undefined : text
}

/** The best word of the archive that may have been meant: it shares one half of its letters at least with what was typed. */
async function nearMiss(
  typed: string,
  documents: number,
  segments: readonly Segment[],
): Promise<Suggestion | undefined> {
  if (tolerance(typed.length) === 0) return undefined
  const counts = new Map<string, number>()
  for (const words of await Promise.all(segments.map((segment) => wordsNear(typed, segment))))
    for (const [base, count] of words) counts.set(base, (counts.get(base) ?? 0) + count)
  const words = [...counts].map(([base, count]): KnownWord => ({ base, documents: count }))
  return suggestions(typed, words, documents)[0]
}

/** Words of a segment that share a half with what was typed, and the documents of each: those of its class, where they are known. */
async function wordsNear(typed: string, segment: Segment): Promise<Map<string, number>> {
  const lists = await Promise.all([
    besideWord(typed, segment),
    bySharedStart(typed, segment),
    bySharedEnd(typed, segment),
  ])
  const counts = new Map<string, number>()
  for (const { base, documents } of lists.flat()) counts.set(base, Math.max(documents, counts.get(base) ?? 0))
  return counts
}

/** The dictionary's part is there already, and has the words that differ by a long vowel or a clitic. */
async function besideWord(typed: string, segment: Segment): Promise<KnownWord[]> {
  const terms = [...(await segment.part(typed)).terms.values()]
  return terms.flatMap(({ forms, documents }) => forms.slice(0, 3).map((form) => ({ base: baseForm(form), documents })))
}

async function bySharedStart(typed: string, { files: own }: Segment): Promise<KnownWord[]> {
  const lists = new SegmentLists(own)
  const files = filesAbout(typed, await lists.wordFiles())
  const words = (await Promise.all(files.map((file) => lists.words(file)))).flat()
  return words.flatMap(({ text, documents, isBase }) => (isBase ? [{ base: text, documents }] : []))
}

async function bySharedEnd(typed: string, { files: own }: Segment): Promise<KnownWord[]> {
  const lists = new SegmentLists(own)
  const files = filesAbout(backwards(typed), await lists.endingFiles())
  return (await Promise.all(files.map((file) => lists.endings(file)))).flat()
}

/** Numbers of the files in which words stand that share the first half of a word; at most those next to its own place. */
function filesAbout(word: string, firsts: readonly string[]): number[] {
  const start = word.slice(0, Math.floor(word.length / 2))
  const from = Math.max(0, upperBound(firsts, start) - 1)
  const to = upperBound(firsts, `${start}\uffff`) - 1
  const place = Math.max(from, upperBound(firsts, word) - 1)
  const first = Math.max(from, Math.min(place, to - MOST_FILES + 1))
  return Array.from({ length: Math.min(to, first + MOST_FILES - 1) - first + 1 }, (_, index) => first + index)
}

/** The commonest spelling of a base form; the dictionary's words are folded. */
async function written({ base }: Suggestion, segments: readonly Segment[]): Promise<string> {
  for (const segment of segments) {
    for (const term of (await segment.part(base)).terms.values()) {
      const form = term.forms.find((one) => baseForm(one) === base)
      if (form !== undefined) return form
    }
  }
  return base
}
