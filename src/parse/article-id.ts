import { createHash } from 'node:crypto'
import type { Block } from '../model/article.ts'
import { lineKey } from './key.ts'

/** Words of body below which the headline joins the key: «عاجل» under two headlines is two articles. */
const SHORT_BODY = 8

/**
 * The id of an article: the first 16 hexadecimal digits of the SHA-256 of its body's folded words, captions left out.
 * Punctuation, spacing, marks and letter variants do not count, so that the same text has one id wherever it stood.
 */
export function articleId(blocks: readonly Block[], headline: string): string {
  const texts = blocks.flatMap((block) =>
    block.type === 'list' ? block.items : block.type === 'caption' ? [] : [block.text],
  )
  const body = lineKey(texts.join('\n'))
  const key = countWords(body) < SHORT_BODY ? `${body} ${lineKey(headline)}`.trim() : body
  // A body of signs only has no words to be known by: its signs are the key.
  return createHash('sha256')
    .update(key || texts.join('\n'))
    .digest('hex')
    .slice(0, 16)
}

/** Words of a key, counted up to `SHORT_BODY`. */
function countWords(key: string): number {
  if (key === '') return 0
  let words = 1
  for (let at = key.indexOf(' '); at >= 0 && words < SHORT_BODY; at = key.indexOf(' ', at + 1)) words++
  return words
}
