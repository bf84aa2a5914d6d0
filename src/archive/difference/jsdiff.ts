/** The one file that knows jsdiff: the shortest edit script of two sequences of keys. */
import { diffArrays } from 'diff'
import type { Edit } from './edit-script.ts'

/** Edits beyond which two stretches without a common run count as rewritten: the search costs the square of it. */
const mostEdits = 150

/** Turns the one sequence into the other. Between sequences that hardly share anything all is removed and added. */
export function shortestEdits(from: readonly number[], to: readonly number[]): Edit[] {
  const changes = diffArrays([...from], [...to], { maxEditLength: mostEdits })
  if (changes === undefined) return rewritten(from, to)
  return changes.map(({ added, removed, count }) => ({ type: added ? 'added' : removed ? 'removed' : 'same', count }))
}

/** The common beginning and end kept, all between them removed and added. */
function rewritten(from: readonly number[], to: readonly number[]): Edit[] {
  const shortest = Math.min(from.length, to.length)
  let head = 0
  while (head < shortest && from[head] === to[head]) head++
  let tail = 0
  while (tail < shortest - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++
  const edits: Edit[] = [
    { type: 'same', count: head },
    { type: 'removed', count: from.length - head - tail },
    { type: 'added', count: to.length - head - tail },
    { type: 'same', count: tail },
  ]
  return edits.filter(({ count }) => count > 0)
}
