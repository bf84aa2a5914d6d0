import type { CaptureWithoutReading } from '../../model/archive.ts'
import type { ArchivedArticle } from '../../model/article.ts'
import type { OutputContext } from '../output.ts'
import type { Row } from './columns.ts'

/**
 * A file that grows with the archive. All of them are fed in one walk, since reading an article from the store costs more than
 * writing it, and are made of blocks: what did not change since the last build is copied, block by block.
 */
export interface DataFile {
  name: string
  /** `no-url` where the configuration has no `url`, which the file needs; `none` where this archive has no such file. */
  open(context: OutputContext): DataFormat | 'no-url' | 'none'
}

/** An article with its row of the tables. */
export interface ArticleEntry {
  article: ArchivedArticle
  row: Row
}

/** What a data file holds: a head, blocks of captures, blocks of articles, each in the archive's order, and a tail. */
export interface DataFormat {
  /** Below `data/`: the name, with `.gz` where it is packed. */
  path: string
  head: Uint8Array | string
  /** Bytes that some captures make. */
  captures?(captures: readonly CaptureWithoutReading[]): Encoded | Promise<Encoded>
  /** Bytes that some articles make. */
  articles?(entries: readonly ArticleEntry[]): Encoded | Promise<Encoded>
  /** Between two blocks. */
  between?: string
  /** Articles in a block, about: how many depends on their ids alone, so that one more article changes one block. */
  blockLength: number
  tail(blocks: readonly PlacedBlock[]): Uint8Array | string
}

/** A block's bytes, and what the tail has to know of it: plain data that can be kept. */
export interface Encoded {
  bytes: Uint8Array
  facts?: unknown
}

/** A block where it stands in the file. */
export interface PlacedBlock {
  offset: number
  length: number
  facts: unknown
}
