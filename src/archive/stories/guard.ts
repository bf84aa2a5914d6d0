import type { ComparedText } from './text.ts'

/** Two texts that share enough words to be one, and what was counted. */
export interface Pair {
  shorter: ComparedText
  longer: ComparedText
  /** Shared shingles over all, 0–1. */
  resemblance: number
  /** Shared shingles over the shorter one's, 0–1. */
  containment: number
}

/** What speaks against joining two texts that look alike. */
export interface Guard {
  /** Stable name, kebab-case. */
  name: string
  /** Why the two are not one text, as an English sentence; `null` where nothing speaks against it. */
  objection(pair: Pair): string | null
}
