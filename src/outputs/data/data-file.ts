import type { CaptureWithoutReading } from '../../model/archive.ts'
import type { ArchivedArticle } from '../../model/article.ts'
import type { OutputContext } from '../output.ts'
import type { Block } from './blocks.ts'
import type { Row } from './columns.ts'
import type { DatabaseRow } from './database-rows.ts'
import type { KeptFile } from './kept-files.ts'

/**
 * A file that grows with the archive. All of them are fed in one walk, since reading an article from the store costs more than
 * writing it, and are made of blocks: what did not change since the last build is copied, block by block.
 */
export interface DataFile {
  name: string
  /** `no-url` where the configuration has no `url`, which the file needs; `none` where this archive has no such file. */
  open(context: OutputContext): DataFormat | DatabaseFormat | 'no-url' | 'none'
}

/** An article with its row of the tables. */
export interface ArticleEntry {
  article: ArchivedArticle
  row: Row
}

/** What a file of bytes holds: a head, blocks of captures, blocks of articles, each in the archive's order, and a tail. */
export interface DataFormat {
  type: 'bytes'
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

/** What a database holds. */
export interface DatabaseFormat {
  type: 'database'
  /** Below `data/`. */
  path: string
  /** SQL that makes its tables, and what is made once all rows are in. */
  tables: string
  indexes: string
  captures(captures: readonly CaptureWithoutReading[]): Rows
  articles(entries: readonly ArticleEntry[]): Rows
  blockLength: number
  /** The table of rows that follow from all of the archive together, and those rows: they are written every time. */
  whole: { table: string; rows(): Iterable<DatabaseRow> }
}

/** The rows of some captures or articles. */
export interface Rows {
  type: 'capture' | 'article'
  ids: readonly string[]
  rows: readonly DatabaseRow[]
}

/** A data file while it is written: blocks that the last build's file has are taken over, all others have to be given, in order. */
export interface BlockTarget<Piece> {
  readonly path: string
  /** Whether a block need not be given. */
  has(block: Block): boolean
  /** Takes the next block over from the last build's file. */
  copy(block: Block): void
  /** Writes the next block. */
  add(block: Block, piece: Piece): void
  /** Ends the file; returns what to keep of it. */
  end(): KeptFile
  /** Gives it up. */
  close(): void
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
