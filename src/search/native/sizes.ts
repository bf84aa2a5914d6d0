/** What the files of a segment aim at: every number trades files on the host against bytes a query. */
export interface Sizes {
  /** Bytes of a part of the dictionary. */
  part: number
  /** Bytes of postings that stand in the part; larger lists get a file of their own, since a part is fetched for its other words too. */
  inline: number
  /** Bytes of a file of positions; a word that has more is cut into several, of which a phrase fetches those that its documents are in. */
  positions: number
  /** Bytes of documents in a pack on average, before DEFLATE; a hit fetches one for its excerpt. */
  pack: number
  /** Occurrences from which a word that says something is among the frequent ones: phrases of these need no positions. */
  frequent: number
  /** Documents in which two frequent words must follow one another to be told of: below, their positions are read. */
  followed: number
  /** Bytes that a file of next words aims at, of which a phrase of two words reads one. */
  nextWords: number
  /** Documents whose times stand in one file. */
  times: number
  /** Words in a file of the word list. */
  words: number
  /** Occurrences that a thread turns into words at a time: about 15 bytes each, and the tokens are read anew for each such lot. */
  lot: number
  /** Changed documents beyond which the base is made anew: a delta costs every query a request a word. */
  changes: number
  /** Share of the base's documents that may change before it is made anew. */
  changedShare: number
}

/** Measured on 31,030 articles, see `bench/search.ts`. */
export const defaultSizes: Sizes = {
  part: 5_500,
  inline: 5_000,
  positions: 27_000,
  pack: 10_200,
  frequent: 2_500,
  followed: 10,
  nextWords: 7_000,
  times: 4_096,
  words: 6_000,
  lot: 2_000_000,
  changes: 300,
  changedShare: 0.25,
}

/** Documents up to which the sizes hold, and how far they shrink beyond. */
const [USUAL, LEAST] = [40_000, 0.64]

/**
 * The sizes for so many documents. In a larger archive the lists of frequent words are longer, and there a few files more among
 * several hundred thousand pages are less dear than bytes in every query: 100,000 articles take 13 kB less a query with a
 * third of files more.
 */
export function sizesFor(documents: number, sizes: Sizes): Sizes {
  const share = Math.min(1, Math.max(LEAST, USUAL / documents))
  const shrunk = (bytes: number) => Math.round(bytes * share)
  return { ...sizes, part: shrunk(sizes.part), inline: shrunk(sizes.inline), pack: shrunk(sizes.pack) }
}
