import { NEAR } from './form.ts'
import type { Pair } from './guards/guard.ts'
import { guards } from './guards/registry.ts'
import { sharedShingles } from './shingles.ts'
import type { ComparedText } from './text.ts'
import { thresholds } from './thresholds.ts'

/** What was found when two texts were read side by side. */
export interface Comparison {
  joined: boolean
  resemblance: number
  containment: number
  /** What decided: `resemblance`, `containment`, `near`, `too-short`, `too-little-shared`, or the name of a guard. */
  rule: string
  /** The guard's sentence, where a guard decided. */
  objection: string | null
}

/** The two texts with the shorter one (by shingles, then by id) first, and how much they share. */
export function pairOf(a: ComparedText, b: ComparedText): Pair {
  const ordered = a.shingles.length - b.shingles.length || (a.article.id < b.article.id ? -1 : 1)
  const [shorter, longer] = ordered <= 0 ? [a, b] : [b, a]
  const shared = sharedShingles(a.shingles, b.shingles)
  const all = a.shingles.length + b.shingles.length - shared
  return {
    shorter,
    longer,
    resemblance: all === 0 ? 0 : shared / all,
    containment: shorter.shingles.length === 0 ? 0 : shared / shorter.shingles.length,
  }
}

/** Decides whether two articles are one text. Depends on these two alone, and not on which comes first. */
export function compare(a: ComparedText, b: ComparedText): Comparison {
  const pair = pairOf(a, b)
  const { resemblance, containment } = pair
  const verdict = (joined: boolean, rule: string, objection: string | null = null): Comparison => {
    return { joined, resemblance, containment, rule, objection }
  }
  if (pair.shorter.hashes.length < thresholds.fewestWords) return verdict(false, 'too-short')
  if (containment < thresholds.near) return verdict(false, 'too-little-shared')
  for (const guard of guards) {
    const objection = guard.objection(pair)
    if (objection !== null) return verdict(false, guard.name, objection)
  }
  if (containment < thresholds.contained) return verdict(false, NEAR)
  return verdict(true, resemblance >= thresholds.resembling ? 'resemblance' : 'containment')
}
