/** An article as the grouping reads it: plain values, so that the store and the tests can both give them. */
export interface StoryArticle {
  id: string
  headline: string
  /** ISO 8601, as exact as known. */
  published: string | null
  source: string | null
  /** Text of each block in order; the entries of a list joined by line breaks. */
  blocks: string[]
}
