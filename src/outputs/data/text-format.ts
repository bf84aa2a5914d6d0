import type { CaptureWithoutReading } from '../../model/archive.ts'
import { encodeUtf8 } from '../../utf8.ts'
import type { ArticleEntry, DataFormat, Encoded } from './data-file.ts'

/** Articles in a block of text, about: some hundred kB. */
const usualLength = 64

/** A data file that is text: a piece for each capture, then one for each article. */
export interface TextFormat {
  path: string
  head?: string
  capture?(capture: CaptureWithoutReading): string
  article?(entry: ArticleEntry): string
  /** Between two pieces. */
  between?: string
  tail?: string
}

/** The format of a text, as plain UTF-8. */
export function textFormat({ path, head = '', capture, article, between = '', tail = '' }: TextFormat): DataFormat {
  return {
    type: 'bytes',
    path,
    head,
    ...(capture && { captures: (captures) => plain(captures.map(capture), between) }),
    ...(article && { articles: (entries) => plain(entries.map(article), between) }),
    between,
    blockLength: usualLength,
    tail: () => tail,
  }
}

function plain(pieces: readonly string[], between: string): Encoded {
  return { bytes: encodeUtf8(pieces.join(between)) }
}
