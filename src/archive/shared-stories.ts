import type { SharedStories } from '../model/archive.ts'
import { byCodeUnit } from '../model/order.ts'

/**
 * Pairs of sources that told the same stories, each both ways round.
 *
 * @param stories the sources that told each of them
 */
export function sharedStories(stories: Iterable<readonly string[]>): SharedStories[] {
  const pairs = new Map<string, Map<string, number>>()
  const count = (source: string, other: string) => {
    const others = pairs.get(source) ?? new Map<string, number>()
    pairs.set(source, others.set(other, (others.get(other) ?? 0) + 1))
  }
  for (const tellers of stories)
    for (const one of tellers) for (const other of tellers) if (one !== other) count(one, other)
  const found = [...pairs].flatMap(([source, others]) =>
    [...others].map(([other, stories]) => ({ source, with: other, stories })),
  )
  return found.sort((a, b) => b.stories - a.stories || byCodeUnit(a.source, b.source) || byCodeUnit(a.with, b.with))
}
