import { fold } from '../../arabic/fold.ts'
import { words } from '../../arabic/words.ts'

/** A word, a run of punctuation, or the end of a block. The texts of a block's tokens, joined, are the block. */
export interface Token {
  /** What it is compared by. */
  key: string
  /** As it stands, with the white space after it (of the block's first token also before it). */
  text: string
  type: 'word' | 'punctuation' | 'end'
}

/** Key of the end of a block: no text has it. */
const END = '\u2029'

/**
 * The tokens of a version, each block closed by an `end`.
 * @param variants true compares words as folded and leaves punctuation with the word before it, uncompared
 */
export function tokensOf(blocks: readonly string[], variants: boolean): Token[] {
  return blocks.flatMap((block) => [...blockTokens(block, variants), { key: END, text: '', type: 'end' as const }])
}

function blockTokens(block: string, variants: boolean): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const { start, end } of words(block)) {
    addGap(tokens, block.slice(from, start), variants)
    const word = block.slice(start, end)
    tokens.push({ key: variants ? fold(word) : word, text: word, type: 'word' })
    from = end
  }
  addGap(tokens, block.slice(from), variants)
  // What stands before the first word of a folded block, or is all of it, has a place of its own.
  if (variants) joinFirst(tokens)
  return tokens
}

/** White space, and in folded blocks punctuation too, goes with the token before; other punctuation is a token. */
function addGap(tokens: Token[], gap: string, variants: boolean): void {
  if (gap === ' ' && tokens.length > 0) {
    tokens.at(-1)!.text += gap
    return
  }
  for (const piece of variants ? [gap] : (gap.match(/\s+|[^\s]+/gu) ?? [])) {
    const last = tokens.at(-1)
    if (piece === '') continue
    if (last !== undefined && (variants || piece.trim() === '')) last.text += piece
    else tokens.push({ key: variants ? '' : piece.trim(), text: piece, type: 'punctuation' })
  }
}

function joinFirst(tokens: Token[]): void {
  const [first, second] = tokens
  if (first?.type !== 'punctuation' || second === undefined) return
  second.text = first.text + second.text
  tokens.shift()
}
