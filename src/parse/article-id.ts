import { createHash } from 'node:crypto'
import { foldedWords } from '../arabic/words.ts'
import type { Block } from '../model/article.ts'

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
  const words = foldedWords(texts.join('\n'))
  const key = words.length < SHORT_BODY ? [...words, ...foldedWords(headline)] : words
  return createHash('sha256').update(key.join(' ')).digest('hex').slice(0, 16)
}
