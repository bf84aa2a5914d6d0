import type { CaptureWithoutReading } from '../../model/archive.ts'
import type { ArchivedArticle } from '../../model/article.ts'
import type { OutputContext, Written } from '../output.ts'
import type { Row } from './columns.ts'

/**
 * A file that grows with the archive. All of them are fed in one walk, since reading an article from the store costs more than
 * writing it.
 */
export interface DataFile {
  name: string
  open(context: OutputContext): DataStream
}

/** Gets every capture, then every article, each in the archive's order. */
export interface DataStream {
  capture?(capture: CaptureWithoutReading): void
  /** `row` is the article as the tables have it. */
  article?(article: ArchivedArticle, row: Row): void
  end(): Written | Promise<Written>
}
