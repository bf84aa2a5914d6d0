/**
 * What an archive's own words decide: a clitic or an ending is cut where the rest is a word of the archive, and spelling
 * variants are one word where both occur. Decided at build time; the index keeps what differs from the default.
 */
import { candidates, defaultKey } from './analyse.ts'

export interface NearForm {
  key: string
  /** 0–1: what a find by this form is worth beside one by the word itself. */
  weight: number
}

export interface Lexicon {
  /** The class key of a base form (see `baseForm`). */
  keyOf(base: string): string
  /** Kin of a class, weaker than itself. */
  near(key: string): readonly NearForm[]
  /** Base forms whose key is not the default one, by code unit order: what the index has to keep. */
  exceptions(): [base: string, key: string][]
}

/** A rest must have this share of the whole word's documents, or the whole is a word of its own. */
const leastShare = 0.05

/** @param vocabulary documents by base form. */
export function buildLexicon(vocabulary: ReadonlyMap<string, number>): Lexicon {
  const decided = new Map<string, string>()
  const decide = (base: string): string => {
    const cached = decided.get(base)
    if (cached !== undefined) return cached
    const documents = vocabulary.get(base) ?? 0
    const isWord = (stem: string) =>
      stem.length >= 3 && stem !== base && (vocabulary.get(stem) ?? 0) >= documents * leastShare + 1
    const fallback = candidates(base)[0]!
    const best = fallback.known ? fallback : candidates(base, isWord)[0]!
    const key = best.known && !fallback.known && best.stem !== base ? decide(best.stem) : best.key
    decided.set(base, key)
    return key
  }
  const exceptions: [string, string][] = []
  for (const base of [...vocabulary.keys()].sort()) {
    const key = decide(base)
    if (key !== defaultKey(base)) exceptions.push([base, key])
  }
  const exceptional = new Map(exceptions)
  return {
    keyOf: (base) => exceptional.get(base) ?? defaultKey(base),
    near: () => [],
    exceptions: () => exceptions,
  }
}
