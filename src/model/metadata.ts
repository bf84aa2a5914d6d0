/** What a crawl says of a document beside its text. Every field as it was given: nothing is normalised here. */
export interface Metadata {
  /** The page's title or headline. */
  title?: string
  /** Address the document was fetched from. */
  url?: string
  /** When it was published, in the words or digits of the input. */
  published?: string
  /** Name of the paper, site or publisher. */
  source?: string
  /** Byline. */
  author?: string
  tags?: string[]
  /** When the crawler fetched it, ISO 8601 (WARC-Date and the like). */
  fetched?: string
  /** Fields of the input that Arshif has no name for; kept in the capture's record. */
  more?: Record<string, unknown>
}
