import { readFileSync } from 'node:fs'
import type { Archive } from '../model/archive.ts'

/** What is learnt by looking at all articles together, by their positions. */
export interface Relations {
  /** Positions of the most similar articles, best first. */
  similar(position: number): number[]
  /** The article of the same source before (older) and after (newer) in the archive's order; -1 for none. */
  olderOfSource(position: number): number
  newerOfSource(position: number): number
}

/** Articles shown as «more like this». */
const mostSimilar = 5

/**
 * Columns of 32-bit numbers, one row an article: newer and older of its source, then the similar ones; -1 is none.
 * Written to a file, so that every worker has them without looking at all articles again.
 */
const columns = 2 + mostSimilar
const batch = 1000

/** Looks at all articles once. */
export function learnRelations(archive: Archive): Uint8Array {
  const { articles } = archive.counts()
  const table = new Int32Array(articles * columns).fill(-1)
  const last = new Map<string | null, number>()
  for (let from = 0; from < articles; from += batch) {
    for (const { position, source } of archive.summaries({}, from, from + batch)) {
      const newer = last.get(source) ?? -1
      table[position * columns] = newer
      if (newer >= 0) table[newer * columns + 1] = position
      last.set(source, position)
    }
  }
  return new Uint8Array(table.buffer)
}

export function relationsFrom(bytes: Uint8Array): Relations {
  const table = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  return {
    newerOfSource: (position) => table[position * columns]!,
    olderOfSource: (position) => table[position * columns + 1]!,
    similar: (position) => [...table.subarray(position * columns + 2, (position + 1) * columns)].filter((one) => one >= 0),
  }
}

export function readRelations(path: string): Relations {
  // A copy of its own, so that the numbers stand at an aligned place.
  return relationsFrom(new Uint8Array(readFileSync(path)))
}
