/** What the files of a segment aim at: every number trades files on the host against bytes a query. */
export interface Sizes {
  /** Bytes of a part of the dictionary, before DEFLATE. */
  part: number
  /** Bytes of postings that stand in the part; larger lists get a file of their own, since a part is fetched for its other words too. */
  inline: number
  /** Bytes of positions that stand with the part's others; more are cut into files of that size, of which a phrase fetches those that its documents are in. */
  block: number
  /** Bytes of documents in a pack, before DEFLATE; a hit fetches one for its excerpt. */
  pack: number
  /** Documents whose times stand in one file. */
  times: number
  /** Words in a file of the word list. */
  words: number
  /** Changed documents beyond which the base is made anew: a delta costs every query a request a word. */
  changes: number
  /** Share of the base's documents that may change before it is made anew. */
  changedShare: number
}

/** Measured on 31,030 articles, see `bench/search.ts`. */
export const defaultSizes: Sizes = {
  part: 5_000,
  inline: 3_500,
  block: 24_000,
  pack: 11_200,
  times: 4_096,
  words: 2_000,
  changes: 300,
  changedShare: 0.25,
}
