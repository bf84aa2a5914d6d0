import { anchorsOf } from './anchors.ts'
import { shortestEdits } from './jsdiff.ts'

/** A stretch of the edit script: `count` keys kept, added or removed. */
export interface Edit {
  type: 'same' | 'added' | 'removed'
  count: number
}

/**
 * Turns the one sequence into the other: what both have at their anchors is kept, what lies between is compared key by key.
 * The script need not be the shortest one: it never takes scattered common words for more than a common run.
 */
export function editScript(from: readonly string[], to: readonly string[]): Edit[] {
  const numbers = new Map<string, number>()
  return numberedEditScript(numbered(from, numbers), numbered(to, numbers), numbers.size)
}

/** A number for each key, the same in both sequences: numbers are compared sooner than texts. */
function numbered(keys: readonly string[], numbers: Map<string, number>): number[] {
  return keys.map((key) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  })
}

/** @param different how many different keys there are; they are numbered from 0 */
function numberedEditScript(from: readonly number[], to: readonly number[], different: number): Edit[] {
  const edits: Edit[] = []
  let old = 0
  let now = 0
  const compareUpTo = (oldEnd: number, nowEnd: number) => {
    for (const edit of gapEdits(from.slice(old, oldEnd), to.slice(now, nowEnd))) add(edits, edit)
    old = oldEnd
    now = nowEnd
  }
  const { anchors, length } = anchorsOf(from, to, different)
  for (const anchor of anchors) {
    // The next run of a longer common one overlaps what is kept already.
    const kept = anchor.from - old === anchor.to - now ? Math.min(0, anchor.from - old) : 0
    if (anchor.from - kept < old || anchor.to - kept < now) continue
    compareUpTo(anchor.from - kept, anchor.to - kept)
    add(edits, { type: 'same', count: length + kept })
    old += length + kept
    now += length + kept
  }
  compareUpTo(from.length, to.length)
  return edits
}

function gapEdits(from: readonly number[], to: readonly number[]): Edit[] {
  if (from.length > 0 && to.length > 0) return shortestEdits(from, to)
  return [
    { type: 'removed', count: from.length },
    { type: 'added', count: to.length },
  ]
}

function add(edits: Edit[], { type, count }: Edit): void {
  const last = edits.at(-1)
  if (count === 0) return
  if (last?.type === type) last.count += count
  else edits.push({ type, count })
}
