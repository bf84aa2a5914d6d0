import { Decisions } from '../analyser/decisions.ts'
import type { IndexThread } from './index-thread.ts'

/** The words of an archive for a thread: their base forms, a line each, which have no line breaks in them. */
export interface DecisionSource {
  bases: string
  /** Documents that each is in. */
  documents: Uint32Array
}

/** Each thread is sent all words, some 80 bytes each, and the step is short. */
const mostThreads = 3

/** Has threads decide the keys of some of the words, this one deciding others meanwhile. Returns them by base form. */
export async function decidedKeys(
  { bases, documents }: { bases: readonly string[]; documents: readonly number[] },
  allThreads: readonly IndexThread[],
): Promise<Map<string, string>> {
  const threads = allThreads.slice(0, mostThreads)
  const known = new Map<string, string>()
  if (threads.length === 0) return known
  const source = { bases: bases.join('\n'), documents: Uint32Array.from(documents) }
  const share = Math.ceil(bases.length / (threads.length + 1))
  const asked = threads.map((thread, index) => {
    const from = share * (index + 1)
    return { from, keys: thread.ask('keys', { source, from, to: from + share }) }
  })
  // Whoever asked has more for the threads to do after this.
  await undefined
  const decisions = new Decisions(new Map(bases.map((base, at) => [base, documents[at]!])))
  for (const base of bases.slice(0, share)) known.set(base, decisions.keyOf(base))
  for (const { from, keys } of asked)
    for (const [at, key] of (await keys).split('\n').entries()) known.set(bases[from + at]!, key)
  return known
}

/** In a thread: the keys of the words from one up to another, a line each. */
export function decideShare({ bases, documents }: DecisionSource, from: number, to: number): string {
  const all = bases.split('\n')
  const decisions = new Decisions(new Map(all.map((base, at) => [base, documents[at]!])))
  return all
    .slice(from, to)
    .map((base) => decisions.keyOf(base))
    .join('\n')
}
