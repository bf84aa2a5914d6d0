import { readFileSync } from 'node:fs'
import type { Archive } from '../model/archive.ts'

/** What is learnt by looking at all articles together: ids of other articles, by an article's position. */
export interface Relations {
  /** The most similar ones, best first. */
  similar(position: number): string[]
  /** The one before (older) and after (newer) in the archive's order. */
  older(position: number): string | undefined
  newer(position: number): string | undefined
  /** The same among the articles of its source. */
  olderOfSource(position: number): string | undefined
  newerOfSource(position: number): string | undefined
}

/** Articles shown as «more like this». */
const mostSimilar = 5

/**
 * One row an article, of 32-bit numbers: its id in two, the positions of the newer and older of its source, those of
 * the similar ones; -1 is none. Written to a file, so that every worker has them without looking at all articles again.
 */
const columns = 4 + mostSimilar
const NEWER = 2
const OLDER = 3
const SIMILAR = 4

/** Looks at all articles once. */
export function learnRelations(archive: Archive): Uint8Array {
  const table = new Int32Array(archive.counts().articles * columns).fill(-1)
  const last = new Map<string | null, number>()
  for (const { id, position, source } of archive.articles()) {
    const row = position * columns
    table[row] = Number.parseInt(id.slice(0, 8), 16)
    table[row + 1] = Number.parseInt(id.slice(8), 16)
    const newer = last.get(source)
    if (newer !== undefined) {
      table[row + NEWER] = newer
      table[newer * columns + OLDER] = position
    }
    last.set(source, position)
  }
  return new Uint8Array(table.buffer)
}

export function relationsFrom(bytes: Uint8Array): Relations {
  const table = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  const rows = table.length / columns
  const half = (value: number) => (value >>> 0).toString(16).padStart(8, '0')
  const idAt = (position: number): string | undefined =>
    position < 0 || position >= rows
      ? undefined
      : half(table[position * columns]!) + half(table[position * columns + 1]!)
  return {
    newer: (position) => idAt(position - 1),
    older: (position) => idAt(position + 1),
    newerOfSource: (position) => idAt(table[position * columns + NEWER]!),
    olderOfSource: (position) => idAt(table[position * columns + OLDER]!),
    similar: (position) => {
      const found = table.subarray(position * columns + SIMILAR, (position + 1) * columns)
      return [...found].flatMap((similar) => idAt(similar) ?? [])
    },
  }
}

export function readRelations(path: string): Relations {
  // A copy of its own, so that the numbers stand at an aligned place.
  return relationsFrom(new Uint8Array(readFileSync(path)))
}
