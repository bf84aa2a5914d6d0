import { readFileSync } from 'node:fs'
import { mostSimilar } from '../archive/similar/company.ts'
import type { ArticleSummary } from '../model/archive.ts'
import { type HeadlineOrder, indexLetters } from './headline-index.ts'

/** An article and its place in the archive's order. */
export type Placed = Pick<ArticleSummary, 'id' | 'position'>

/** Ids of the articles after (newer) and before (older) one in the archive's order, and among those of its source. */
export interface Neighbours {
  newer: string | undefined
  older: string | undefined
  newerOfSource: string | undefined
  olderOfSource: string | undefined
}

/** What is learnt by looking at all articles together. */
export interface Relations {
  /** Ids of the most similar ones, best first. */
  similar(article: Placed): string[]
  neighbours(article: Placed): Neighbours
  /** Headlines by their first letter, as `indexLetters` has them. A headline of several versions of a story counts once. */
  letterCounts(): number[]
  /** Of a letter, by headline. */
  ofLetter(letter: number, from: number, to: number): string[]
}

/**
 * Numbers of 32 bits, so that every worker has them from a file without looking at all articles again:
 *
 *     headlines a letter         31
 *     positions by headline      1 an article, -1 after the last headline
 *     one row an article         id (2), newer of source, older of source, similar (5); -1 is none
 */
const columns = 4 + mostSimilar
const NEWER = 2
const OLDER = 3
const SIMILAR = 4

function regions(articles: number, numbers: Int32Array) {
  const letters = indexLetters.length
  return {
    counts: numbers.subarray(0, letters),
    positions: numbers.subarray(letters, letters + articles),
    rows: numbers.subarray(letters + articles, letters + articles * (1 + columns)),
  }
}

/** What there is to know of all articles, in the archive's order. */
export interface LearntOfAll {
  articles: readonly { id: string; source: string | null }[]
  /** The index of headlines. */
  index: HeadlineOrder
  /** Positions of the most similar ones, `mostSimilar` an article; -1 where there are fewer. */
  best: Int32Array
}

export function encodeRelations({ articles, index, best }: LearntOfAll): Uint8Array {
  const numbers = new Int32Array(indexLetters.length + articles.length * (1 + columns)).fill(-1)
  const { counts, positions, rows } = regions(articles.length, numbers)
  counts.fill(0)
  for (const position of index.positions) counts[index.letters[position]!]!++
  positions.set(index.positions)
  const last = new Map<string | null, number>()
  for (const [position, { id, source }] of articles.entries()) {
    const row = position * columns
    rows[row] = Number.parseInt(id.slice(0, 8), 16)
    rows[row + 1] = Number.parseInt(id.slice(8), 16)
    const newer = last.get(source)
    if (newer !== undefined) {
      rows[row + NEWER] = newer
      rows[newer * columns + OLDER] = position
    }
    last.set(source, position)
    for (let at = 0; at < mostSimilar; at++) rows[row + SIMILAR + at] = best[position * mostSimilar + at]!
  }
  return new Uint8Array(numbers.buffer)
}

export function relationsFrom(bytes: Uint8Array): Relations {
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  const articles = (numbers.length - indexLetters.length) / (1 + columns)
  const { counts, positions, rows } = regions(articles, numbers)
  const half = (value: number) => (value >>> 0).toString(16).padStart(8, '0')
  const known: string[] = []
  const idAt = (position: number): string | undefined => {
    if (position < 0 || position >= articles) return undefined
    known[position] ??= half(rows[position * columns]!) + half(rows[position * columns + 1]!)
    return known[position]
  }
  const ids = (found: Int32Array) => [...found].flatMap((position) => idAt(position) ?? [])
  const startOf = (letter: number) => counts.subarray(0, letter).reduce((sum, count) => sum + count, 0)
  return {
    neighbours: ({ position }) => ({
      newer: idAt(position - 1),
      older: idAt(position + 1),
      newerOfSource: idAt(rows[position * columns + NEWER]!),
      olderOfSource: idAt(rows[position * columns + OLDER]!),
    }),
    similar: ({ position }) => ids(rows.subarray(position * columns + SIMILAR, (position + 1) * columns)),
    letterCounts: () => [...counts],
    ofLetter: (letter, from, to) => {
      const start = startOf(letter)
      return ids(positions.subarray(start + from, start + Math.min(to, counts[letter]!)))
    },
  }
}

export function readRelations(path: string): Relations {
  // A copy of its own, so that the numbers stand at an aligned place.
  return relationsFrom(new Uint8Array(readFileSync(path)))
}
