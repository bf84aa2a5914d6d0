import type { Understood } from '../engine.ts'
import type { ResolvedQuery } from './resolve.ts'

/** Keys of punctuation stand in no word, only in a run of keys that were pressed for one. */
const punctuation = /[^\p{L}\p{N}]/u

/**
 * The words in Latin letters that were looked for in Arabic ones, as they were typed, each with the commonest form of what it was taken
 * for; but no part of a run of keys that was taken for one word.
 */
export function understood({ groups }: ResolvedQuery, typedText: string): Understood[] {
  const all = new Map<string, Set<string>>()
  for (const { typed, found } of groups.flat().flatMap(({ terms }) => terms)) {
    if (typed === undefined) continue
    const words = all.get(typed) ?? new Set()
    all.set(typed, words)
    const term = found.find((one) => one !== undefined)
    if (term !== undefined) words.add(term.forms[0]!)
  }
  for (const [typed, words] of all) if (words.size === 0) all.delete(typed)
  return [...all]
    .filter(([typed]) => ![...all.keys()].some((run) => punctuation.test(run) && run !== typed && run.includes(typed)))
    .map(([typed, words]) => ({ typed, words: [...words] }))
    .sort((a, b) => typedText.indexOf(a.typed) - typedText.indexOf(b.typed))
}
