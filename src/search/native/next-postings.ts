import { readNextWord } from './next-words.ts'
import type { Segment } from './segment.ts'
import { decodeStreams } from './streams.ts'
import type { Frequent } from './terms.ts'
import { upperBound } from './upper-bound.ts'

/** The postings of a frequent word in which another stands next after it; undefined where these are too few to be told of. */
export async function nextPostings(
  { files }: Segment,
  { frequent: { next }, documents }: { frequent: Frequent; documents: number },
  { number }: Frequent,
): Promise<ReadonlySet<number> | undefined> {
  const block = next.type === 'blocks' ? upperBound(next.starts, number) - 1 : 0
  const streams = decodeStreams(await files.content('nextWords', next.file + block))
  const postings = readNextWord(streams[next.type === 'stream' ? next.index : 0]!, documents, number)
  return postings && new Set(postings)
}
