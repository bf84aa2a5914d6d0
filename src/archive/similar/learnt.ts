import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { Vectors } from './deciding-terms.ts'

/** What was learnt of the articles, in the archive's order: kept, so that the next build learns only what changed. */
export interface Learnt extends Vectors {
  ids: string[]
  /** Of all that headline and terms hang on, see `ComparedArticle`. */
  digests: string[]
  stories: string[]
  /** Where the terms of each end in `own`. */
  ends: Uint32Array
  /** The distinct terms of each with their counts, headline and body, see `own-terms.ts`. */
  own: Uint32Array
  /** Positions of the most similar ones, `mostSimilar` an article, best first; -1 where there are fewer. */
  best: Int32Array
  /** Their cosines, as whole numbers; 0 where there is none. */
  scores: Uint32Array
}

/** The terms of an article. */
export function ownOf({ ends, own }: Pick<Learnt, 'ends' | 'own'>, article: number): Uint32Array {
  return own.subarray(article === 0 ? 0 : ends[article - 1]!, ends[article]!)
}

const checkLength = 4

/** Any value with what was learnt in it, so that damage is found. */
export function encodeKept(value: unknown): Uint8Array {
  const bytes = serialize(value)
  const all = Buffer.allocUnsafe(checkLength + bytes.length)
  all.writeUInt32LE(crc32(bytes))
  all.set(bytes, checkLength)
  return all
}

/** `undefined` where it is damaged, or of another version of Node. */
export function decodeKept(bytes: Uint8Array): unknown {
  try {
    // A copy of its own, so that numbers stand at aligned places.
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const content = new Uint8Array(all.subarray(checkLength))
    return crc32(content) === all.readUInt32LE() ? deserialize(content) : undefined
  } catch {
    return undefined
  }
}
