import { fewestPassageWords, type Paragraph, passageKey } from '../passages/passage.ts'
import type { StoryArticle } from './article.ts'
import { signatureOfWords } from './signature.ts'
import type { Version } from './version.ts'
import { wordHashes } from './word-hashes.ts'

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

/** The sketch of an article. */
export function sketchOf(article: StoryArticle): Sketch {
  const hashes: number[] = []
  const paragraphs: Paragraph[] = []
  for (const [block, text] of article.blocks.entries()) {
    const from = hashes.length
    wordHashes(text, hashes)
    const words = hashes.length - from
    if (words >= fewestPassageWords) paragraphs.push({ key: passageKey(hashes, from), words, block })
  }
  return {
    id: article.id,
    published: article.published,
    words: hashes.length,
    signature: signatureOfWords(hashes),
    paragraphs,
  }
}
