import { createHash } from 'node:crypto'
import type { Revision } from '../../model/archive.ts'

/** Articles or captures that follow one another in the archive's order. */
export interface Block {
  /** Says what is in it: the revisions in their order. */
  key: string
  /** Positions [from, to). */
  from: number
  to: number
}

/** Block length, as a multiple of the usual one, beyond which a block ends whatever its ids. */
const longest = 8

/** Parts what the revisions tell of into blocks of about so many; a block ends with an id that says so. */
export function blocksOf(revisions: readonly Revision[], length: number): Block[] {
  const blocks: Block[] = []
  let from = 0
  let hash = createHash('sha256')
  for (const [index, { id, revision }] of revisions.entries()) {
    hash.update(`${id} ${revision}\n`)
    const isEnd = Number.parseInt(id.slice(-5), 16) % length === 0 || index - from + 1 >= length * longest
    if (!isEnd && index < revisions.length - 1) continue
    blocks.push({ key: hash.digest('hex').slice(0, 32), from, to: index + 1 })
    from = index + 1
    hash = createHash('sha256')
  }
  return blocks
}
