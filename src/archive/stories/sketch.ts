import { FoldedText } from '../../arabic/folded-text.ts'
import { fewestPassageWords, type Paragraph, passageKey } from '../passages/passage.ts'
import type { StoryArticle } from './article.ts'
import { signatureOf } from './signature.ts'
import type { Version } from './version.ts'
import { hashesOf } from './word-hashes.ts'

/**
 * What the grouping keeps of an article, about 600 bytes: enough to find its candidates, its place among the versions
 * and its long paragraphs without reading it again. A store may keep it for as long as the article does not change,
 * headline and date included, and `sketchVersion` is the same.
 */
export interface Sketch extends Version {
  signature: Uint32Array
  paragraphs: Paragraph[]
}

/** Counts up whenever sketches or decisions come out differently: what a store kept under another is void. */
export const sketchVersion = 1

const folded = new FoldedText()

/** The sketch of an article. */
export function sketchOf({ id, published, blocks }: StoryArticle): Sketch {
  folded.clear()
  const ends = blocks.map((text) => folded.add(text).count)
  return { id, published, ...sketchOfWords(hashesOf(folded), ends) }
}

/**
 * The same of a body's words, given by their hashes.
 * @param ends words up to the end of each block
 */
export function sketchOfWords(hashes: Uint32Array, ends: readonly number[]): Omit<Sketch, 'id' | 'published'> {
  const paragraphs: Paragraph[] = []
  for (const [block, end] of ends.entries()) {
    const from = ends[block - 1] ?? 0
    if (end - from >= fewestPassageWords)
      paragraphs.push({ key: passageKey(hashes, from, end), words: end - from, block })
  }
  return { words: hashes.length, signature: signatureOf(hashes), paragraphs }
}
